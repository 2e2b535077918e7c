/** Gives findings their fixes: repairs that rules propose become edits, and the advice says by which option they are made. */
import type { Finding } from '../rule/finding.ts'
import type { FixedFiles } from './page.ts'
import { planFix } from './plan-fix.ts'

/** The option that makes fixes of a kind. */
export const FIX_OPTION = { safe: '--fix', unsafe: '--unsafe-fixes' } as const

/** The same findings in the same order. */
export function attachFixes(findings: readonly Finding[], files: FixedFiles): Finding[] {
  return findings.map(finding => {
    const { repair, ...rest } = finding
    const fix = finding.fix ?? (repair ? planFix(repair, files) : null)
    if (fix === null) return rest
    return { ...rest, fix, advice: `${finding.advice ?? fix.title} (${FIX_OPTION[fix.safety]})` }
  })
}
