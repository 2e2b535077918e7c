/** Whether the name of a module, a class or a file says that only developers and tests use what stands in it. */
export function isNamedForDevelopers(name: string): boolean {
  return DEVELOPERS.test(spaced(name))
}

const DEVELOPERS = /(^|[^a-z])(dev|devel|development|debug|local|tests?|testing|ci)([^a-z]|$)/i

/** `DevelopmentConfig` as words. */
function spaced(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
}
