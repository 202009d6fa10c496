import type { Rule } from '../../engine/rule.ts'

/** In the order of how much they are trusted. */
export const topicRules: readonly Rule[] = [
  {
    id: 'topics/named',
    about:
      'A quoted or capitalised name of a plan, agreement, course or centre that parties sign, found or discuss.',
    examples: [
      {
        text: 'The two sides signed the “Joint Action Plan for Green Ports” and took a photo.',
        finds: ['Joint Action Plan for Green Ports'],
      },
      {
        text: 'The rectors signed the Agreement on Mutual Recognition of Nursing Diplomas on Friday.',
        finds: ['Agreement on Mutual Recognition of Nursing Diplomas'],
      },
      { text: 'The two sides cooperate in the spirit of “honesty and thrift”.', finds: [] },
    ],
  },
  {
    id: 'topics/cooperation-in',
    about: 'What stands behind "cooperation in", "partnership on" and the like.',
    examples: [
      {
        text: 'The mayors called for cooperation in waste management, tourism and urban transport.',
        finds: ['waste management', 'tourism', 'urban transport'],
      },
      {
        text: 'Both sides hope to expand cooperation between Ostrava and Varna in wind energy.',
        finds: ['wind energy'],
      },
      { text: 'Both sides praised their cooperation in recent years.', finds: [] },
    ],
  },
  {
    id: 'topics/exchange-of',
    about: 'An exchange with what is exchanged.',
    examples: [
      {
        text: 'The two universities agreed on the exchange of doctoral students.',
        finds: ['exchange of doctoral students'],
      },
      { text: 'After the exchange of gifts the two sides had dinner.', finds: [] },
    ],
  },
  {
    id: 'topics/cooperate-in',
    about: 'What stands behind "cooperate in", "work together on".',
    examples: [
      {
        text: 'Norvik Robotics and Talem University will cooperate in machine vision and soft robotics.',
        finds: ['machine vision', 'soft robotics'],
      },
      { text: 'The two companies will cooperate in the coming months.', finds: [] },
    ],
  },
  {
    id: 'topics/in-the-fields-of',
    about:
      'A list behind "in the fields of", "on issues such as", where the sentence speaks of cooperation.',
    examples: [
      {
        text: 'The partners will jointly train farmers in fields such as crop breeding, food safety and water saving.',
        finds: ['crop breeding', 'food safety', 'water saving'],
      },
      { text: 'He has published widely in the fields of optics and acoustics.', finds: [] },
    ],
  },
  {
    id: 'topics/discussed',
    about: 'What two sides discuss, or hold talks or exchange views on.',
    examples: [
      {
        text: 'The two sides discussed teacher training and shared laboratories.',
        finds: ['teacher training', 'shared laboratories'],
      },
      {
        text: 'Both delegations had in-depth exchanges on ways to promote digital health.',
        finds: ['digital health'],
      },
      { text: 'The committee discussed the matter at length.', finds: [] },
    ],
  },
  {
    id: 'topics/were-discussed',
    about: 'What was discussed, before the verb.',
    examples: [
      {
        text: 'At the meeting of the two sides, issues of academic mobility and joint degrees were discussed.',
        finds: ['academic mobility', 'joint degrees'],
      },
      { text: 'Various issues of mutual interest were discussed by both sides.', finds: [] },
    ],
  },
  {
    id: 'topics/listed',
    about: 'A line of a list that a sentence about cooperation announces.',
    examples: [
      {
        text: 'The agreement covers the following areas:\n1. joint supervision of theses;\n2. summer schools.\nThe meeting ended at noon.',
        finds: ['joint supervision of theses', 'summer schools'],
      },
      { text: 'The shop sells the following:\n1. bread;\n2. milk.', finds: [] },
    ],
  },
  {
    id: 'topics/agreement-on',
    about: 'What an agreement or memorandum is on, about or for.',
    examples: [
      {
        text: 'The ministries signed an agreement on fisheries research.',
        finds: ['fisheries research'],
      },
      { text: 'The ministries signed the agreement on behalf of both sides.', finds: [] },
    ],
  },
  {
    id: 'topics/agreement-covers',
    about: 'What an agreement or cooperation covers, includes, focuses on.',
    examples: [
      {
        text: 'The memorandum covers staff training, telemedicine and clinical trials.',
        finds: ['staff training', 'telemedicine', 'clinical trials'],
      },
      { text: 'The museum’s collection includes maps, coins and letters.', finds: [] },
    ],
  },
  {
    id: 'topics/agreement-to',
    about: 'What an agreement or memorandum is signed to do.',
    examples: [
      {
        text: 'The college signed a memorandum with the port to set up a simulation centre.',
        finds: ['simulation centre'],
      },
      { text: 'The club reached an agreement to extend his contract.', finds: [] },
    ],
  },
  {
    id: 'topics/cooperate-to',
    about: 'What parties cooperate or work with each other to do.',
    examples: [
      {
        text: 'Lund Hospital will work with Arden Institute to develop portable scanners.',
        finds: ['portable scanners'],
      },
      { text: 'She works with children to help them read.', finds: [] },
    ],
  },
  {
    id: 'topics/kind-of-cooperation',
    about: 'Cooperation with the word that says in what.',
    examples: [
      {
        text: 'The president hoped to deepen school-enterprise cooperation with the two companies.',
        finds: ['school-enterprise cooperation'],
      },
      { text: 'The president hoped for closer bilateral cooperation.', finds: [] },
    ],
  },
  {
    id: 'topics/such-as',
    about: 'Examples behind "such as" or "including" in a sentence that speaks of cooperation.',
    examples: [
      {
        text: 'Under the agreement both sides will meet every year for joint activities at their institutes, including summer schools and field research.',
        finds: ['summer schools', 'field research'],
      },
      { text: 'He studied animals such as frogs and newts.', finds: [] },
    ],
  },
  {
    id: 'topics/proposed',
    about: 'What one side proposes to the other or is interested in doing with it.',
    examples: [
      {
        text: 'The two sides will cooperate. Rector Hale proposed a joint summer school and courses in soil science.',
        finds: ['joint summer school', 'courses in soil science'],
      },
      { text: 'The councillor proposed a lower budget for the library.', finds: [] },
    ],
  },
  {
    id: 'topics/made-with',
    about: 'What somebody makes, launches or holds in collaboration with somebody else.',
    examples: [
      {
        text: 'The label launched a raincoat in collaboration with Norvik.',
        finds: ['raincoat'],
      },
      { text: 'The label was founded in collaboration with Norvik.', finds: [] },
    ],
  },
  {
    id: 'topics/joint',
    about: 'What is called joint: a programme, a laboratory, a degree.',
    examples: [
      {
        text: 'The partnership brings both universities a joint glacier observatory.',
        finds: ['joint glacier observatory'],
      },
      { text: 'The two sides gave a joint press conference.', finds: [] },
    ],
  },
  {
    id: 'topics/promote',
    about: 'What both sides or an agreement promote, deepen, strengthen.',
    examples: [
      {
        text: 'The two sides agreed to promote the protection of wetlands.',
        finds: ['protection of wetlands'],
      },
      { text: 'The firm promoted three analysts to director.', finds: [] },
    ],
  },
  {
    id: 'topics/is-promoted',
    about: 'What is promoted or expanded by both sides, before the verb.',
    examples: [
      {
        text: 'Under the agreement, wetland research will be expanded by both sides.',
        finds: ['wetland research'],
      },
      { text: 'Under the agreement, cooperation will be strengthened by both sides.', finds: [] },
    ],
  },
  {
    id: 'topics/make',
    about: 'What parties build, found or carry out jointly.',
    examples: [
      {
        text: 'The two universities will jointly build a marine observatory.',
        finds: ['marine observatory'],
      },
      { text: 'The city will build a marine observatory.', finds: [] },
    ],
  },
  {
    id: 'topics/is-made',
    about: 'What is set up or carried out under an agreement, before the verb.',
    examples: [
      {
        text: 'Under the memorandum with the two companies, a welding school will be set up in Gdynia.',
        finds: ['welding school'],
      },
      { text: 'A welding school was set up in Gdynia in 1921.', finds: [] },
    ],
  },
]
