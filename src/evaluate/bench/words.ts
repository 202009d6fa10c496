const list = (words: string): readonly string[] => words.trim().split(/\s+/u)
const phrases = (lines: string): readonly string[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.trim())

/** Beginnings and ends from which names of people, places and companies are made up, tens of thousands of each. */
export const syllables = {
  western: {
    start: list(`
      Ab Al An Ar Bal Bar Bel Ben Ber Bor Bran Cal Car Col Cor Crom Dal Dar Del Dor Drel El Em Fal Fen Fil Fos Gal Gar Gil
      Gor Gren Hal Har Hel Hol Is Jan Jor Kal Kel Kor Lan Lar Lem Lor Mal Mar Mel Mor Nal Nor Ol Or Os Pal Per Pol Quin Ral
      Ros Sal Sel Sor Tal Tar Tol Tor Ul Val Var Vel Vor Wal Wes Wil Yor Zal Zan Zel`),
    middle: list(
      'a e i o u an ar at eb ed el en er et ib id il in ir is ob od ol on or os ub ul um un ur us',
    ),
    end: list(`
      bach beck berg born by dahl den don dorf feld ford gaard gar grove ham hart haus hoff holt ing kamp kins land ler ley
      lin ling lund man mann mark mer mond mott nall nell nor nova osz quist rick rup sen ska ski son stad stein sten stone
      tine to vale vang ver vich vik wald well wick wood worth`),
  },
  given: list(
    'Anna Peter Maria James Laura Daniel Ingrid Thomas Elena Samuel Grace Victor Nadia Oliver Claire Hugo Priya Ahmed Fatima Carlos Lucia Jonas Aisha Marek Sofia Kwame Amina Diego Hannah Erik Yusuf Olga Martin Teresa',
  ),
  chineseSurnames: list(
    'Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng Yu Dong Xiao',
  ),
  chineseGiven: list(
    'jian wei ming hua xin yu qing lan feng gang hong jie jun lei min na ping qiang rong shan tao wen xia yan ying zhen bo chao dan fang guo hai kai',
  ),
  places: {
    start: list(`
      Alder Amber Ash Bar Bel Birch Black Bram Bright Broad Cal Cedar Clay Cold Cor Crow Deep Dun Earl East Elm Fair Far
      Glen Gold Gran Green Hart Haver High Hol Iron Kings Lake Lang Long Lyn Maple March Mill Nether New North Oak Old
      Over Port Queens Raven Red Rose Salt Sand Sel Silver South Stan Stone Sun Thorn Under Wal West White Wil Win Wood`),
    middle: list('a by den er field ham in ing ley mere over stone wood'),
    end: list(`
      bank beck borough bourne bridge brook burgh bury chester cliff combe cross dale down fall field ford gate grove
      harbour haven head hill hurst lake mere minster moor mouth park pool port ridge shire side stead ton vale view ville
      water well wick worth`),
  },
  brands: {
    start: list(`
      Acti Aero Agri Alta Anto Aqua Arbo Auri Axi Bio Brio Cali Cero Chroma Cino Cyra Dela Dio Dyna Echo Elva Evo Fero Fibra
      Fluxo Gala Gene Geo Helio Hydro Ido Inno Inte Jova Juno Kali Kine Lexi Lino Lumo Luxo Mara Mega Mero Mino Nano Nova
      Nutri Octa Omni Opti Orbi Pano Petro Pixo Pura Qua Radi Rivo Robo Sani Sola Sono Stella Syno Tele Terra Thera Uni Vari
      Vela Veri Vita Xeno Zeta Zino`),
    middle: list('ba ca da di fa ga la le li lo ma mi na ne no ra re ri ro sa ta ti va vi'),
    end: list(`
      base cell core craft dyne field flow form gen gram grid kraft lab line link logic lux mat max med net nex nova pact
      path phase plan plex point port quest san scope sense shift sphere sync sys tech tone trade trax tron vance via vine
      wave ware work zone`),
  },
}

export const nouns = list(`
  agreement answer approach area audience background balance benefit border bridge budget building campaign capacity career
  case centre century challenge chance change child choice city claim class climate coast community company concern
  condition conference connection contract control cost council country course crisis crop customer damage deal debate decade
  decision delay demand design detail development difference discovery disease district drought economy education effect
  effort election employer energy engine environment equipment evidence example exhibition experience experiment export
  factory failure family farm farmer festival field figure film finding firm flood food forest form fuel future game garden
  generation goal ground group growth guest harbour harvest health history hospital house household idea impact import income
  increase industry influence information interest invention investment island issue job journey judge knowledge labour land
  language law lesson letter level library life limit line loan loss machine market material matter measure medicine meeting
  member method mine model moment money month mountain movement museum nation network nurse offer office opinion order
  output owner page painting paper park part partner patient pattern pay people performance period permit phase picture plan
  plant platform player policy pool population position power practice price principle prize problem process product profit
  programme progress project proposal protection public pupil purpose quality quarter question rail rate reader reason
  record reform region report research reserve resident resource response result review right river road role route rule
  safety sale sample school science season sector security sense series service shape share ship shop shortage sign site
  skill society soil solution source space speech staff stage standard state station step stock storm story strategy street
  strength structure student study subject success supplier supply support survey system target task tax teacher team
  technology temperature test theatre theme theory threat tool town trade tradition traffic training transport travel
  treatment trend trial trip university user valley value vehicle version victim view village visit visitor vote wage wall
  warning waste water wave weather week winter wood work worker workshop world year`)

export const plurals = list(`
  agencies analysts authorities buyers campaigners charities children citizens coaches commuters companies councils
  countries critics customers designers doctors economists employees employers engineers exporters families farmers
  firms graduates growers historians hospitals households investors journalists lawyers leaders manufacturers
  members ministers musicians neighbours nurses officials operators organisers parents partners passengers patients players
  producers pupils readers regulators researchers residents retailers sailors schools scientists shareholders
  shoppers students suppliers supporters teachers tenants tourists traders unions users villagers visitors volunteers voters workers`)

export const adjectives = list(`
  able active annual available bitter brief bright broad busy careful central cheap clean clear close common complete
  complex cold critical current daily deep different difficult digital direct dry early eastern easy effective
  empty entire environmental essential expensive fair familiar famous fast financial firm flexible foreign formal free
  fresh friendly full further general gentle global good green happy hard heavy helpful high historic important independent
  industrial initial international joint key large late legal light likely limited local long lower main major medical
  modern narrow national natural new northern old open ordinary original outer painful patient permanent poor popular
  positive powerful practical private professional proper public quick quiet rare ready recent regional regular remote rich
  rural safe senior serious severe shared sharp short similar simple slow small social southern special stable steady
  strategic strict strong successful sudden technical temporary thorough traditional urban urgent useful usual valuable
  vast western whole wide young`)

/** Past tense, with an object behind. */
export const verbs = list(`
  accepted added addressed admired adopted affected analysed approved attracted avoided backed built carried caused changed
  checked chose closed collected compared completed considered controlled covered created cut defended delayed delivered
  described designed developed discovered discussed doubled encouraged entered examined expanded explained explored extended
  faced financed finished followed forced found funded gathered guided handled helped hosted identified improved included
  increased influenced inspired introduced joined judged kept launched led limited lost managed measured missed moved needed
  noticed offered opened ordered outlined owned passed planned praised prepared presented prevented produced protected
  proved published pushed questioned raised reached read rebuilt received recorded reduced rejected repaired replaced reported
  required rescued reshaped restored revealed reviewed shaped shared showed shut sold solved sought split spread started
  studied supported surprised surveyed tested threatened tracked trained transformed tried used visited watched welcomed won`)

export const adverbs = list(`
  again almost already also always carefully clearly closely directly early easily eventually finally gradually hardly largely
  lately mainly mostly nearly never newly often once openly partly quickly quietly rarely recently seldom sharply slowly soon
  steadily still strongly suddenly today together usually widely`)

export const openers = phrases(`
  At the same time,
  In recent years,
  For many of them,
  By contrast,
  As a result,
  On the other hand,
  Even so,
  In the long run,
  Across the region,
  After a slow start,
  For the time being,
  Under the new rules,
  With winter coming,
  According to the survey,
  During the first months,`)

export const subjects = phrases(`
  talent training
  vocational education
  clean energy research
  artificial intelligence
  student exchange
  rural health care
  marine biology
  joint laboratories
  curriculum development
  teacher training
  smart manufacturing
  water management
  cultural heritage
  digital trade
  nursing education
  crop science
  urban transport
  cancer screening
  youth football
  start-up incubation
  language teaching
  data security
  flood protection
  battery recycling
  museum exchange`)

export const titles = phrases(`
  President
  Vice President
  Dean
  Deputy Dean
  Director
  Deputy Director
  Chairman
  General Manager
  Chief Executive Officer
  Professor
  Head
  Secretary General
  Managing Director
  Senior Researcher
  Spokesperson
  Principal
  Chief Scientist`)

export const departments = phrases(`
  School of Nursing
  Faculty of Engineering
  Department of Chemistry
  Office of International Cooperation
  Institute of Marine Science
  College of Foreign Languages
  Research and Development Division
  Human Resources Department
  Centre for Rural Health
  School of Mechanical Engineering
  Laboratory of Applied Optics
  Press Office
  Division of Public Policy`)
