/** Closed sets of English words that the grammar of reporting needs. Lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

const calendar: ReadonlySet<string> = new Set([...weekdays, ...months]);
/** A month or day of the week by its full name, in lower case; "may" is one of them, whatever it is here. */
export const isCalendarName = (lower: string): boolean => calendar.has(lower);

/** Words that begin a clause with "whether", "who" …, which belong to the content. */
export const whWords = set('whether if who whom whose what which when where why how');

/** Prepositions that may stand inside a subject: "two people in the room", "a spokesman for the ministry". */
export const inSubject = set(
  'of for in at from on to with close by near inside within under behind between among about above below beneath beside opposite',
);

/** Conjunctions and prepositions that begin a new clause. */
export const subordinators = set(
  `after as because before if once since that though although unless until till when whenever where whereas while whether
  despite lest provided so than like`,
);

export const negations = set("not n't never n’t");
export const noWords = set('no nothing nobody none neither nor never no-one nowhere');

/** Nouns of time that may follow a preposition or stand alone as an adjunct. */
export const timeNouns = set(
  `sunday monday tuesday wednesday thursday friday saturday january february march april june july august
  september october november december today yesterday tomorrow tonight morning afternoon evening night noon midnight
  day days week weeks weekend month months year years hour hours minute minutes spring summer autumn winter`,
);

/** Heads of phrases for the medium of speech; the value is the channel's name. */
export const channels: Readonly<Record<string, string>> = {
  'press conference': 'press conference',
  'news conference': 'press conference',
  'press briefing': 'press conference',
  'news briefing': 'press conference',
  'media briefing': 'press conference',
  'daily briefing': 'press conference',
  briefing: 'press conference',
  'phone call': 'phone call',
  'telephone call': 'phone call',
  'telephone conversation': 'phone call',
  'phone conversation': 'phone call',
  'video call': 'video call',
  interview: 'interview',
  statement: 'statement',
  'press release': 'press release',
  communique: 'communiqué',
  communiqué: 'communiqué',
  declaration: 'communiqué',
  tweet: 'tweet',
  'tweet thread': 'tweet',
  post: 'social media',
  'social media': 'social media',
  facebook: 'social media',
  telegram: 'social media',
  twitter: 'tweet',
  readout: 'readout',
  'read-out': 'readout',
  letter: 'letter',
  'e-mail': 'e-mail',
  email: 'e-mail',
  speech: 'speech',
  address: 'speech',
  report: 'report',
  radio: 'interview',
  'open letter': 'letter',
  memo: 'memo',
};

/** Titles before a name. */
export const titles = set(
  `mr mrs ms miss dr prof professor sir dame lord lady president minister chancellor premier secretary senator sen rep
  representative governor gov mayor ambassador commissioner general gen admiral adm colonel col captain capt judge
  justice king queen prince princess pope sheikh congressman congresswoman speaker chair chairman chairwoman
  chairperson director prime foreign defence defense vice deputy`,
);

/** People who speak for somebody else: the office, not the principal. */
export const spokespeople = set('spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen spox');

/** Nouns for people quoted without a name. */
export const anonymousNouns = set(
  `official officials diplomat diplomats source sources aide aides insider insiders person people adviser advisers
  advisor advisors officer officers negotiator negotiators envoy envoys`,
);

/** Whether a common noun is one for people or bodies of people: agent nouns by their ending (Quirk et al. 1985, §I.32), and
 *  those that have none. */
export const namesPerson = (noun: string): boolean =>
  people.has(noun) || (/(?:er|or|ist|ian|eer|ant|man|woman|person)$/.test(noun) && !things.has(noun));
const people = set(
  `registrar bursar vicar nuncio legate scholar abbot abbess curate bailiff sheriff consul coach umpire wife husband mother father son daughter brother sister family widow victim witness nurse priest bishop imam rabbi monk
  guide clerk king queen union firm company group club league newspaper paper daily channel station broadcaster patient
  student parent tenant neighbour neighbor guard crew staff team judge juror chef farmhand expert analyst scientist
  activist advocate critic captain pilot chief head coach fan guest host youth refugee migrant employee trustee nominee
  detainee survivor resident spokesperson midwife colleague candidate rival magistrate associate delegate rapporteur relative aide source museum hospital university school church
  charity foundation institute accused deceased injured former latter bench`,
);
const things = set(
  `number list figure power water order matter factor error border river weather winter summer letter chapter computer tower
  shoulder corner quarter sector motor mirror door floor harbour harbor colour color poster centre center counter meter
  metre barrier tanker cover offer answer disorder disaster danger hunger anger fever cancer labour labor humour rumour
  rumor terror horror tractor reactor indicator vector corridor paper plant restaurant variant want grant war car bar
  year color trigger layer filter charter register theater theatre dinner offer transfer consumer-price sewer cluster
  gender tender render wonder murder border leader-board master-plan boiler trailer container freighter helicopter
  radiator generator turbine trawler`,
);

/** Nouns for bodies that speak as one. */
export const bodies = set(
  `assembly board panel tribunal inquiry secretariat consortium federation confederation chamber senate congress treasury
  exchange registry laboratory institute brigade garrison diocese synod cooperative cartel militia faction bureau
  directorate region province county district prefecture canton municipality borough town city
  village tribe clan kingdom republic emirate nation
  country state house academy society trust fund corporation enterprise utility railway airline carrier shipyard port
  airport bloc alliance coalition movement lobby campaign caucus jury court leadership management administration
  presidency chairmanship command observatory clinic ward factory mill mine bakery brewery orchestra theatre cathedral
  parish mosque synagogue congregation company group club newspaper paper daily weekly channel station broadcaster crew
  staff team museum hospital university school church charity foundation bench manufacturer maker operator insurer
  supplier lender retailer producer developer publisher refiner brewer distributor contractor wholesaler agency
  authority service committee council department office army police firm bank insurer lender union league guild chapter institute ministry
  embassy consulate mission delegation inspectorate cabinet parliament government commission opposition party palace prosecution defence navy`,
);

/** Nouns for documents that speak. */
export const documentNouns = set(
  `communiqué communique statement declaration report draft document text readout read-out letter memo memorandum
  resolution agreement treaty note paper release study survey poll file filing ruling judgment indictment transcript
  summary conclusions bulletin article email e-mail post tweet`,
);
