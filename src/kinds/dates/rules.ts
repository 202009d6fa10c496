import type { Rule } from '../../engine/rule.ts'
import { absoluteRules } from './rules/absolute.ts'
import { periodRules } from './rules/periods.ts'
import { relativeRules } from './rules/relative.ts'

/** Every way in which dates are found. */
export const rules: readonly Rule[] = [...absoluteRules, ...relativeRules, ...periodRules]
