/** The names that a function's own body declares, without those of functions inside it. */
import ts from 'typescript'

/** Parameters, variables, functions, classes and imports of a body. */
export function declaredNames(body: ts.Node | undefined, params: readonly ts.ParameterDeclaration[] = []): Set<string> {
  const names = new Set<string>()
  for (const param of params) bindingNames(param.name, names)
  if (body) ts.forEachChild(body, child => visit(child, names))
  return names
}

function visit(node: ts.Node, names: Set<string>): void {
  if (ts.isVariableDeclaration(node)) bindingNames(node.name, names)
  else if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node)) {
    if (node.name) names.add(node.name.text)
    return
  } else if (
    ts.isImportClause(node) ||
    ts.isNamespaceImport(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportEqualsDeclaration(node)
  ) {
    if (node.name) names.add(node.name.text)
  }
  // Expressions declare nothing that is seen around them.
  if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isExpression(node)) return
  ts.forEachChild(node, child => visit(child, names))
}

/** Every identifier of a binding pattern. */
export function bindingNames(name: ts.BindingName, names: Set<string>): void {
  if (ts.isIdentifier(name)) names.add(name.text)
  else for (const element of name.elements) if (ts.isBindingElement(element)) bindingNames(element.name, names)
}
