/** Currencies by their signs, codes and words: the one table, for figures of a text and for the sums of rival accounts. */
export const currencies = new Map<string, string>([
  ['€', 'eur'],
  ['eur', 'eur'],
  ['euro', 'eur'],
  ['euros', 'eur'],
  ['$', 'dollar'],
  ['dollar', 'dollar'],
  ['dollars', 'dollar'],
  ['£', 'pound'],
  ['pound', 'pound'],
  ['pounds', 'pound'],
  ['sterling', 'pound'],
  ['¥', 'jpy'],
  ['yen', 'jpy'],
]);
/** Currencies known by their word: one code each. Several countries' crowns are one word, so they are one code,
 *  where nothing says whose. */
for (const line of 'crown crowns kr krona kronor krone kroner koruna|franc francs|lira liras ₺ try|rouble roubles ruble rubles ₽|hryvnia hryvnias ₴ uah|zloty zlotys złoty złotys złotych złote zł pln|rupee rupees rs ₹|yuan renminbi cny|won ₩ krw|peso pesos|rand zar|dinar dinars|dirham dirhams|shilling shillings|naira ngn|riyal riyals|leu lei|forint forints huf|lev leva bgn|denar denars|tenge|lari|dram drams|manat manats|shekel shekels ₪|baht|dong|ringgit|rupiah rp|real reais brl|birr|taka|kyat|tugrik tugriks|kwacha|cedi cedis|quetzal quetzals|guarani guaranis|boliviano bolivianos|bolivar bolivars|lempira lempiras|pula|dalasi'.split(
  '|',
)) {
  const names = line.split(' ');
  for (const name of names) currencies.set(name, names[0]!);
}

/** Coins by their word, as the currencies of which they are a hundredth. */
export const coins: ReadonlyMap<string, readonly string[]> = new Map(
  'cents eur dollar rand shilling|cent eur dollar rand shilling|pence pound|kopecks rouble hryvnia|kopeks rouble hryvnia|groszy zloty|centimes franc|rappen franc|øre crown|öre crown|paise rupee|centavos peso real|fen yuan|bani leu|stotinki lev'
    .split('|')
    .map((line) => line.split(' '))
    .map(([coin, ...of]) => [coin!, of]),
);

/** Currencies of one word in several countries, by their codes (ISO 4217), signs and adjectives, each with that word. */
export const national: ReadonlyMap<string, { readonly code: string; readonly word: string }> = new Map(
  (
    [
      [
        'dollar',
        'usd us$ us american u.s.|cad c$ ca$ canadian|aud a$ au$ australian|nzd nz$ new_zealand|sgd s$ singapore|hkd hk$ hong_kong|twd nt$ taiwan|jmd jamaican|fjd fijian|nad namibian',
      ],
      ['crown', 'dkk dkr danish|sek skr swedish|nok nkr norwegian|isk icelandic|czk czech'],
      ['franc', 'chf sfr swiss|xaf cfa|rwf rwandan'],
      ['dinar', 'rsd serbian|dzd algerian|tnd tunisian|jod jordanian|kwd kuwaiti|iqd iraqi|lyd libyan|bhd bahraini'],
      [
        'peso',
        'mxn mexican|ars argentine argentinian|clp chilean|cop colombian|php philippine|uyu uruguayan|cup cuban',
      ],
      ['rupee', 'inr indian|pkr pakistani|lkr sri_lankan|npr nepalese|mur mauritian'],
      ['pound', 'gbp £ british|egp egyptian|lbp lebanese|syp syrian|sdg sudanese'],
      ['shilling', 'kes kenyan|ugx ugandan|tzs tanzanian|sos somali'],
      ['leu', 'ron romanian|mdl moldovan'],
      ['riyal', 'sar saudi|qar qatari|omr omani|yer yemeni'],
      ['rouble', 'rub russian|byn belarusian'],
      ['dirham', 'aed emirati|mad moroccan'],
      ['manat', 'azn azerbaijani|tmt turkmen'],
    ] as const
  ).flatMap(([word, line]) =>
    line.split('|').flatMap((one) => {
      const [code, ...names] = one.split(' ') as [string, ...string[]];
      return [code, ...names].map((name) => [name.replace('_', ' '), { code, word }] as const);
    }),
  ),
);

/** Words that are a currency only where something else says so. */
const seldomMoney = new Set(['try', 'real', 'reais']);

/** The currency that a word, a sign or a code beside a number names, as the unit of a sum: what several countries have goes by
 *  its word ("usd" is dollar). Lower case. */
export const currencyOf = (word: string): string | undefined =>
  seldomMoney.has(word) ? undefined : (currencies.get(word) ?? byCode.get(word));

const byCode = new Map(
  [...national].flatMap(([name, { code, word }]) => (name === code || /\$$/.test(name) ? [[name, word] as const] : [])),
);
