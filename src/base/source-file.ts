/** A file of the project as `discover` hands it on; its text is read by the edge and never touched again. */
export interface SourceFile {
  /** Posix path, relative to the root. */
  readonly path: string
  readonly kind: 'python' | 'typescript' | 'deployment' | 'manifest' | 'specification'
  /** Analysed, but nothing is reported in it unless asked for: tests, migrations, vendored and generated code. */
  readonly quiet?: 'test' | 'migration' | 'vendored' | 'generated' | 'example'
}

/** Is the file JavaScript or TypeScript? */
export function isNodePath(path: string): boolean {
  return /\.([cm]?[jt]s|[jt]sx)$/.test(path)
}
