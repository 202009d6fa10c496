export type { Cooperation, Known, Stage, TopicMention, TopicReading } from './reading.ts'
export { topicRules } from './rules.ts'
export { createTopics } from './topics.ts'
