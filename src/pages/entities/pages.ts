import type { AddPages } from '../pages-parts.ts'
import { addDeciding } from './decide.ts'
import { addEntityLists } from './lists.tsx'
import { addOrganizationPage } from './organization.tsx'
import { addPersonPage } from './person.tsx'
import { addPutRightPages } from './put-right.tsx'
import { addRelatedPage } from './related-page.tsx'
import { addSuggestions } from './suggestions.tsx'
import { addTopicPage } from './topic.tsx'
import { addTopicList } from './topics.tsx'

/** The pages of people, organizations and topics. */
export const addEntityPages: AddPages = (app, { service: { archive }, assets }) => {
  if (!archive) return
  addEntityLists(app, archive, assets)
  addPersonPage(app, archive, assets)
  addRelatedPage(app, archive, assets)
  addPutRightPages(app, archive, assets)
  addDeciding(app, archive, assets)
  addSuggestions(app, archive, assets)
  addOrganizationPage(app, archive, assets)
  addTopicPage(app, archive, assets)
  addTopicList(app, archive, assets)
}
