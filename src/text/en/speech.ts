/** Verbs by which somebody is on record: saying, asking, proposing, agreeing, refusing, promising. Used to tell who is
 *  credited with a point. Base forms. Broad on purpose: a verb too many costs nothing where its subject stays the same. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const SPEECH = list(`
  say state tell declare announce note add remark observe mention comment reply respond answer explain clarify specify
  stress underline underscore emphasise emphasize highlight point recall remind reiterate repeat reaffirm restate reconfirm
  confirm affirm assert maintain insist argue contend claim allege assure acknowledge admit concede recognise recognize
  warn caution alert threaten complain protest object lament regret deplore condemn denounce criticise criticize blame accuse
  praise commend applaud welcome hail congratulate thank greet apologise apologize
  ask request urge demand call appeal press plead beg invite encourage exhort implore petition seek order instruct direct
  propose suggest recommend advise offer moot float table submit present raise broach bring voice express convey relay
  outline set describe characterise characterize report inform brief notify communicate disclose reveal divulge publish
  agree consent accept approve endorse back support concur adopt authorise authorize certify verify attest testify vouch
  refuse reject decline deny dismiss rebuff rule oppose veto dispute contest refute disagree dissent
  promise pledge vow undertake commit guarantee swear engage decide determine resolve conclude
  predict forecast estimate expect believe think hope suspect doubt fear worry feel consider hold
  ask inquire enquire question wonder quote cite signal indicate hint imply hail tweet post write wire proclaim
  spread circulate leak air broadcast dissociate disassociate distance
  speak ascribe attribute allude refer justify counsel decree rate challenge contradict react prohibit forbid ban permit allow
  uphold overturn quash annul overrule acquit convict
  want wish prefer vote abstain second plead read sign reserve waive hear intend complain
  retort counter rejoin quip interject scoff opine reckon venture boast joke grumble side salute lambast slam chide reproach laud
  decry bemoan stipulate rebut repudiate retract recant
  foresee regard anticipate envisage envision deem judge disclaim disavow ridicule mock query brand liken term label mourn rue
  demur balk profess pronounce
  unveil flag scold castigate rebuke reprimand admonish berate deride recount narrate aver avow posit surmise insinuate intimate
  confide elaborate tout entreat beseech exonerate muse apprise
  discuss negotiate mediate broker assess impose initiate volunteer elect lobby campaign advocate champion favour favor name nominate appoint summon convene
`);

/** Verbs of saying that may stand before their subject: "…," said the minister. */
export const SAY = list(`
  say add state reply respond answer explain note remark insist argue declare continue warn tell write ask claim stress
  conclude recall observe comment emphasise emphasize underline announce promise admit confirm complain
`);
