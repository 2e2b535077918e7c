/**
 * A server renders a component and runs no effect of it: those are for browsers.
 * @library react versions="18.3, 19.1" colour=neutral sources=["https://react.dev/reference/react/useEffect"]
 */

export function useEffect(setup: any, dependencies?: any): void
export function useLayoutEffect(setup: any, dependencies?: any): void
export function useInsertionEffect(setup: any, dependencies?: any): void
export function useImperativeHandle(ref: any, createHandle: any, dependencies?: any): void
