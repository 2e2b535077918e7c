/**
 * The machine.
 * @library os versions="20.20, 22.12" colour=neutral sources=["https://nodejs.org/api/os.html"]
 */

export function cpus(): any[]
export function hostname(): string
export function tmpdir(): string
export function homedir(): string
export function platform(): string
export function arch(): string
export function totalmem(): number
export function freemem(): number
export function loadavg(): number[]
export function uptime(): number
export function networkInterfaces(): any
export function availableParallelism(): number
export function release(): string
export function type(): string
export function userInfo(): any
export const EOL: string
