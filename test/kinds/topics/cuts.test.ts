import { expect, test } from 'vitest'
import { labels } from './support.ts'

const both = 'The two sides'

test.each([
  [
    `${both} discussed a joint study on river dams, research into lake fish and courses on soil.`,
    ['joint study on river dams', 'research into lake fish', 'courses on soil'],
  ],
  [
    `${both} discussed start-up coaching and on-the-job courses for welders.`,
    ['start-up coaching', 'on-the-job courses for welders'],
  ],
  [
    `${both} discussed opening a clinic, dispatching of midwives and updating the rules of triage.`,
    ['clinic', 'dispatching of midwives', 'rules of triage'],
  ],
  [
    `${both} agreed on vaccine logistics, ward planning and guided reading.`,
    ['vaccine logistics', 'ward planning', 'guided reading'],
  ],
  [
    `${both} discussed beekeeping courses as well as honey tests.`,
    ['beekeeping courses', 'honey tests'],
  ],
  [
    `${both} held talks on political, economic and cultural cooperation.`,
    ['political, economic and cultural cooperation'],
  ],
  [
    `${both} put forward three ideas on areas of work: (a) a reef atlas; (b) a tide museum; and (c) boat safety.`,
    ['reef atlas', 'tide museum', 'boat safety'],
  ],
  [
    `${both} agreed on trade in agricultural, horticultural, dairy and aquatic products.`,
    ['trade in agricultural, horticultural, dairy and aquatic products'],
  ],
  [`${both} discussed reef tourism and reviewed methods of fishing.`, ['reef tourism']],
  [
    `${both} have jointly established a diving school, accumulating experience in rescue work.`,
    ['diving school'],
  ],
  [
    `${both} discussed the third meeting of the fisheries commission and the fight against piracy.`,
    ['fight against piracy'],
  ],
  [
    `${both} held talks around the “2+1” Training Mode and a four-day reef camp.`,
    ['“2+1” Training Mode', 'reef camp'],
  ],
  [
    `${both} agreed on a master's programme in marine engineering.`,
    ["master's programme in marine engineering"],
  ],
  [`${both} will cooperate and proposed that a clinic in the port be built.`, ['clinic']],
  [
    `${both} cooperate. They signed a student exchange agreement in May.`,
    ['student exchange agreement'],
  ],
  [`${both} will sign the Reef Training Agreement.`, ['Reef Training Agreement']],
  [`${both} signed the Framework Agreement.`, []],
  [
    `${both} agreed on cooperation in trade, investment and mining.`,
    ['trade', 'investment', 'mining'],
  ],
  [
    `${both} signed a memorandum. It covers the following areas:\n• exchange of soil samples, maps and data;`,
    ['exchange of soil samples, maps and data'],
  ],
  [`${both} agreed to exchange students.`, ['exchange students']],
  [
    `${both} promised to work together, especially in glacier science and snow safety.`,
    ['glacier science', 'snow safety'],
  ],
  [
    'The two firms will form a joint venture with Norvik to build ferry engines.',
    ['ferry engines'],
  ],
  ['Norvik has teamed up with Arden to sequence oak genomes.', ['oak genomes']],
])('cuts %s', (text, expected) => expect(labels(text)).toEqual(expected))

test.each([
  [
    `${both} will cooperate in these areas:\n(1) Joint tests of rope bridges\n(2) Night courses for guides\n(3) Mountain rescue`,
    ['joint tests of rope bridges', 'night courses for guides', 'mountain rescue'],
  ],
  [
    'The memorandum covers the following:\n- seed banks;\n- plant disease alerts.\nThe guests then left.',
    ['seed banks', 'plant disease alerts'],
  ],
])('reads the items of %j', (text, expected) => expect(labels(text)).toEqual(expected))

test.each([
  'The agreement of all parties to support this budget was welcome.',
  'Dean Holt introduced the college in terms of staff training and bridge design.',
  'The agreement was signed in the Silver Pine Auditorium.',
  `${both} will cooperate in Central Asia.`,
  'Mayor Lund proposed a ban on fireworks and a new bus lane.',
])('finds no subject in %s', (text) => expect(labels(text)).toEqual([]))
