/** Answers that are none, and denials, one sentence each: the constructions of English by which they are told. */
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../cli/gazetteer.ts';
import { partsOf } from '../model/selector.ts';
import { extractStatements } from './index.ts';

const world = loadGazetteer();
const said = (text: string) => extractStatements(text, { publishedAt: '2025-03-13T12:00Z' }, world).statements;
const shown = (text: string): string[] =>
  said(text).map((s) =>
    [s.source, s.cue, s.content]
      .map((words) =>
        partsOf(words)
          .map((p) => p.text)
          .join(' … '),
      )
      .join(' | '),
  );

describe('told as a refusal, with the question refused', () => {
  it.each([
    ['The mayor of Fukuoka refused point-blank to say who had closed it.', 'who had closed it'],
    ['The bishop would not commit to a date.', 'a date'],
    ['The commissioner would not rule out fines.', 'fines'],
    ['The report stopped short of blaming the pilots.', 'blaming the pilots'],
    ['There was no word from the ministry on the number of dead.', 'the number of dead'],
    ['The hospital referred all questions about the patient to the police.', 'the patient'],
    ['The letter left unanswered the question of who would pay.', 'the question of who would pay'],
    ['She left the question of compensation unanswered.', 'the question of compensation'],
    ['Asked whether he would run again, the governor laughed and walked away.', 'whether he would run again'],
    ['Asked three times if the port was safe, the minister changed the subject.', 'if the port was safe'],
    ['The senator hung up when asked about the donation.', 'the donation'],
    ['Neither side would comment on the substance of the talks.', 'the substance of the talks'],
    ['The agency would not be specific about numbers.', 'numbers'],
    ['The ministry gave no reason for the delay.', 'the delay'],
    ['The government has so far not said how it will pay.', 'how it will pay'],
    ['The academy is yet to explain the omission.', 'the omission'],
    ['Officials refused even to acknowledge that a meeting had taken place.', 'a meeting had taken place'],
    ['The witness invoked her right to silence.', 'silence'],
    ['The minister balked at naming the donors.', 'the donors'],
    ['Tehran did not dispute the figures.', 'the figures'],
    ['The Dutch minister said she could not go into the details.', 'she could not go into the details'],
    ['No comment on the raid was forthcoming from the embassy.', 'the raid'],
    ['None of the four explained why they had left.', 'why they had left'],
    ['Neither side gave a date for the vote.', 'the vote'],
    ['The purser was at a loss to say how many cabins were full.', 'how many cabins were full'],
    ['The sheriff withheld the names of the guards.', 'the names of the guards'],
    ['The bank would give no details of the loan.', 'the loan'],
    ['Pressed about the arrests, the police chief shook his head and walked away.', 'the arrests'],
    ['The club said it would not be commenting further.', 'it would not be commenting further'],
    ['The prosecutor said it was too early to comment on motives.', 'it was too early to comment on motives'],
    ['The lighthouse service had no information on the collision.', 'the collision'],
    ['Its chairwoman would not give a price.', 'a price'],
    ['The curator did not return calls from reporters.', 'calls from reporters'],
    ['The skipper could not be reached for comment.', 'comment'],
    ['The coach was unavailable for comment.', 'comment'],
    ['No one at the consulate answered the phone.', 'the phone'],
    ['Nobody at the ministry would comment on the arrest.', 'the arrest'],
    ['The treasurer declined to commit herself on the date of the audit.', 'the date of the audit'],
    ['The museum deferred comment until the audit is done.', 'comment'],
    ['The envoy hedged on the date of the vote.', 'the date of the vote'],
    ['The mayor kept reporters guessing about his plans.', 'his plans'],
    ['The harbour board has so far ignored letters about the smell.', 'the smell'],
    ['The regulator would neither name the bank nor give a date.', 'the bank'],
    ['The ferry firm neither confirmed the loss nor denied it.', 'the loss'],
    ['The palace issued no comment.', 'comment'],
    ['The director sidestepped the issue of pay.', 'pay'],
    ['The premier’s office said it would make no statement.', 'it would make no statement'],
    ['The firm stopped short of an apology.', 'an apology'],
    ['The firm did not reply to questions sent on Tuesday.', 'questions sent on Tuesday'],
    ['Police are remaining tight-lipped about the motive.', 'the motive'],
    ['Repeated attempts to reach the owner were unsuccessful.', 'attempts to reach'],
    ['The airline and its insurer were told of the claim. Neither responded.', 'responded'],
    ['The minister would neither rule in nor rule out a tax rise.', 'a tax rise'],
    ['The report was met with silence by the palace.', 'The report'],
    ['The bank’s chief said he would leave that to the owners.', 'he would leave that to the owners'],
    ['The quarry is refusing to say how many were hurt.', 'how many were hurt'],
    ['The abbot met questions about her deputy with silence.', 'questions about her deputy'],
    ['The envoy was guarded about the next round.', 'the next round'],
    ['The commissioner pointed reporters to an earlier statement.', 'an earlier statement'],
    ['The police cited an open file in declining to comment on the raid.', 'the raid'],
    ['The deputy could not recall who had attended.', 'who had attended'],
    ['Pressed on the price, the airline’s chief financial officer demurred.', 'the price'],
    ['Asked for a figure, the quartermaster shrugged.', 'a figure'],
    ['The fisheries minister begged off a question about quotas.', 'quotas'],
    ['The company’s lawyer stonewalled when asked about the fire.', 'the fire'],
    ['She fell silent when asked about the missing pages.', 'the missing pages'],
    ['The treasurer gave an evasive answer to a question on pensions.', 'a question on pensions'],
    ['The regulator gave a "no comment" to questions about the licence.', 'questions about the licence'],
    ['The bursar stuck to a terse no-comment when asked about the tapes.', 'the tapes'],
    ['The canal board would neither confirm nor contradict that figure.', 'that figure'],
    ['The ambassador pleaded ignorance when asked about the letter.', 'the letter'],
    ['The guild’s leader was not to be drawn on a strike.', 'a strike'],
    ['Nairobi had yet to respond on Tuesday evening.', 'respond'],
    ['A spokesman said the ministry “does not comment on leaks”.', 'the ministry “does not comment on leaks”'],
  ])('%s', (text, content) => {
    const [one, ...more] = said(text);
    expect(more).toEqual([]);
    expect([one!.act, one!.polarity]).toEqual(['refuse-to-answer', 'none']);
    expect(partsOf(one!.content).map((p) => p.text)).toEqual([content]);
  });

  it('whoever was asked is the source, however the sentence turns it', () => {
    expect(shown('Emails to the consulate went unanswered.')).toEqual(['the consulate | went unanswered | Emails']);
    expect(shown('There was no comment from Dhaka.')).toEqual(['Dhaka | was | no comment']);
  });
});

it.each([
  'I’m not going to get into hypotheticals.',
  'That is not something I can discuss here.',
  'I have seen the reports but I won’t characterise them.',
  'You’d have to ask the Japanese about that.',
  'I can’t speak to that.',
  'We’ll let the video speak for itself.',
  'It would be inappropriate to comment while the case is before the courts.',
  'I don’t have anything for you on that.',
  'It’s too early to say.',
  'Look, that’s a matter for the board.',
  'Let’s not speculate.',
  'Thank you. We have nothing to add.',
  'You will understand that I am not going to quote from a private letter.',
  'As a matter of principle we do not give out crew lists.',
  'I am afraid I cannot go into that.',
  'You will have to wait and see.',
  'I am in no position to judge.',
  'Ask me in the spring.',
  'Ask me again once the ice is gone.',
  'Come back to me after the harvest.',
  'That is for the court.',
  'That is for the divers to say.',
  'I have answered that.',
  'You know I can’t talk about that.',
  'No names.',
])('an answer that is none: %s', (answer) => {
  expect(said(`“${answer}” the minister said.`)[0]!.act).toBe('refuse-to-answer');
});

it.each([
  'I can say that the ship is safe.',
  'I won’t say that I am sorry.',
  'We will discuss the budget and vote on it.',
  'It is too early to plant the rice.',
  'You should see the harbour.',
  'Ask your doctor before you swim.',
  'That is for my mother.',
  'No boats were lost.',
  'I row to the buoy and I do not get there dry.',
])('an answer: %s', (answer) => {
  expect(said(`“${answer}” the minister said.`)[0]!.act).not.toBe('refuse-to-answer');
});

describe('a denial, by whatever verb', () => {
  it.each([
    ['The army scotched rumours of a mutiny.', 'rumours of a mutiny'],
    ['The premier poured cold water on talk of a coalition.', 'talk of a coalition'],
    ['The union distanced itself from the strike call.', 'the strike call'],
    ['The premier denied ever meeting the banker.', 'ever meeting the banker'],
    ['The firm challenged the accuracy of the figures.', 'the accuracy of the figures'],
    ['The ministry hit back at claims of waste.', 'claims of waste'],
    ['The accused pleaded not guilty to all charges.', 'all charges'],
    ['The palace said there was no truth in the reports.', 'there was no truth in the reports'],
    ['The chancellor said a snap election was out of the question.', 'a snap election was out of the question'],
    ['The operator objected on Tuesday to the new toll.', 'the new toll'],
    ['The harbour union lodged a protest against the ban.', 'the ban'],
    ['The union would not accept the figures.', 'the figures'],
    ['The chancellor would not hear of a delay.', 'a delay'],
    ['The premier excluded an extension of the lease.', 'an extension of the lease'],
    ['The minister waved the suggestion away.', 'the suggestion'],
    ['The bishop turned the offer down.', 'the offer'],
    ['The council threw out the appeal.', 'the appeal'],
    ['The board turned down a request for more time.', 'a request for more time'],
    ['The tenants’ league protested against the levy.', 'the levy'],
    ['Reykjavik rebuffed the claim that its ships had turned back.', 'the claim that its ships had turned back'],
    ['The navy took issue with her account in a letter to the paper.', 'her account'],
    ['The shipowner denounced the inspector’s report as “a fairy tale”.', 'the inspector’s report'],
    ['The vineyard rejected out of hand a merger with its rival.', 'a merger with its rival'],
    ['The palace put out a denial of the rumour.', 'the rumour'],
    ['The harbour master washed his hands of the affair.', 'the affair'],
    ['The airport was quick to deny that it would close.', 'it would close'],
    ['The party leader refused on Monday to back the budget.', 'to back the budget'],
    ['The clinic described that account as mistaken.', 'that account'],
    ['The charge, which the mayor has denied, was filed in May.', 'The charge'],
    [
      'The premier rejected suggestions by the press that she would resign.',
      'suggestions by the press that she would resign',
    ],
    ['The chemist disagreed with the finding.', 'the finding'],
    ['The captain pleaded not guilty.', 'not guilty'],
    ['The union cast the offer aside.', 'the offer'],
    ['The bank said the claim had no basis.', 'the claim had no basis'],
    ['The bank said the claim did not hold water.', 'the claim did not hold water'],
    ['The guild was having none of it.', 'it'],
    ['The charge is unfounded, according to the club.', 'The charge is unfounded'],
    ['The Norwegian side would have none of it, and the talks ended.', 'it'],
    ['The bank said it “categorically rejects” the charge.', 'it “categorically rejects” the charge'],
    ['The charge is “fantasy”, the bank said.', 'The charge is “fantasy”'],
    ['A snap election was ruled out by the premier.', 'A snap election'],
    ['The treasurer gave short shrift to the idea of a joint bond.', 'the idea of a joint bond'],
    ['The report was described by the palace as a lie.', 'The report'],
    ['The embassy branded the report a hoax.', 'the report'],
    ['The islanders gave a flat no to the cable.', 'the cable'],
    ['Lisbon expressed its opposition to the levy.', 'the levy'],
    ['The umpire shook his head at the suggestion that a shot had been fired.', 'a shot had been fired'],
    ['The clinic contests the finding.', 'the finding'],
    ['The clinic does not accept that it was warned.', 'it was warned'],
    ['The clinic refuses to accept that it was warned.', 'it was warned'],
    ['The palace said nothing of the kind had been discussed.', 'nothing of the kind had been discussed'],
    ['The guild excluded any cut in fees.', 'any cut in fees'],
    ['The cannery rejected the complaint within the hour.', 'the complaint'],
    ['The cannery denied the report within a day.', 'the report'],
    ['The cannery rejected a move within a year.', 'a move within a year'],
  ])('%s', (text, content) => {
    const [one] = said(text);
    expect([one!.act, one!.polarity]).toEqual(['deny', 'negative']);
    expect(partsOf(one!.content)[0]!.text.replace(/^that (?!account)/, '')).toEqual(content);
  });

  it.each([
    'Nothing could be further from the truth.',
    'That is simply wrong.',
    'It’s a complete fabrication.',
    'Absolutely not.',
    'That did not happen.',
    'I never said that.',
    'There is no such list.',
    'Not a word of it is true.',
  ])('in the speaker’s own words: %s', (answer) => expect(said(`“${answer}” the singer said.`)[0]!.act).toBe('deny'));

  it('to call what others put about false is to deny it; to call a deed absurd is not', () => {
    expect(said('Tehran called the report a fabrication.')[0]!.act).toBe('deny');
    expect(said('Tehran called the decision absurd.')[0]!.act).not.toBe('deny');
  });

  it('that nothing was done is said, not refused', () => {
    const [one, ...more] = said('The firm said nothing had been sold.');
    expect(more).toEqual([]);
    expect([one!.act, one!.polarity]).toEqual(['assert', 'negative']);
  });

  it('not to rule a thing out leaves room for it', () => {
    const [one] = said('Botswana’s president did not rule out a second referendum.');
    expect([one!.act, one!.polarity]).toEqual(['assert', 'positive']);
  });
});

it.each([
  'The march stopped short of the border.',
  'The minister did not say that taxes would rise.',
  'The firm challenged the champion.',
  'The widow had no house.',
  'To those asking: no, we did not discuss cocoa.',
  'The ministry has been accused of hiding a loan.',
  'The ministers agreed not to cut off a neighbour.',
  'The guard excluded the visitors.',
  'The council threw out the old chairs.',
  'The treaty will not enter into force before May.',
  '“The shops are open,” the mayor said, “but the tills are silent.”',
  'The deputy could not recall a worse storm.',
  'The bishop made no mention of the fire.',
  'Jakarta stayed silent all day.',
  'The nuncio kept quiet for a week.',
])('neither: %s', (text) => {
  expect(said(text).filter((s) => /^(?:deny|refuse-to-answer)$/.test(s.act))).toEqual([]);
});

describe('auxiliary first, after "nor" and "neither"', () => {
  it.each([
    ['The judge sighed. Nor would she say when the case began.', 'she | would … say | when the case began'],
    ['The flight was late. Nor did the airline comment on the crash.', 'the airline | did … comment on | the crash'],
    ['Neither was the minister willing to discuss the price.', 'the minister | was … willing to discuss | the price'],
  ])('%s', (text, expected) => expect(shown(text)).toEqual([expected]));

  it('an act of speech that did not take place is none', () =>
    expect(said('Nor did she say that the bridge was closed.')).toEqual([]));
});

it('a refusal told as said is one, and what it refuses is what the pronoun names', () => {
  expect(shown('The Peruvian minister praised the pact. A Chilean diplomat said she could not confirm this.')).toEqual([
    'The Peruvian minister | praised | the pact',
    'A Chilean diplomat | said she could not confirm | this',
  ]);
  expect(shown('Jakarta stayed silent on the raid.')).toEqual(['Jakarta | stayed silent on | the raid']);
});

describe('denials', () => {
  it.each([
    ['The prison service, for its part, disputed this.', 'The prison service | disputed | this'],
    ['His deputy, Musa Bello, rejected that.', 'His deputy, Musa Bello | rejected | that'],
    ['Podgorica waved aside the charge.', 'Podgorica | waved aside | the charge'],
    ['The defence objected that the letter was a copy.', 'The defence | objected | that the letter was a copy'],
    ['Iceland recorded its objection to the wording.', 'Iceland | recorded | the wording'],
    ['It was denied by the governor that any deal existed.', 'the governor | was denied by | any deal existed'],
    ['The union describes that as nonsense.', 'The union | describes | that … nonsense'],
    ['The minister ruled out on Monday any sale of the port.', 'The minister | ruled out | any sale of the port'],
    ['The nuncio waved the charge away as “noise”.', 'The nuncio | waved … away | the charge … noise'],
    ['The guild brushed off the offer as “a bad joke”.', 'The guild | brushed off | the offer … a bad joke'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual([expected]);
    expect(said(text)[0]!.act).toBe('deny');
  });
});
