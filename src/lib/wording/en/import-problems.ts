import type { ImportProblem } from '#lib/model/import-problem.ts'; export function importProblemText(p: ImportProblem): string { return p.code; }
