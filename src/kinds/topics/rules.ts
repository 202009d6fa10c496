import type { Rule } from '../../engine/rule.ts'

export const topicRules: readonly Rule[] = []
