/** Currencies by their signs, codes and words. */
export const currencies = new Map<string, string>([
  ['€', 'eur'],
  ['eur', 'eur'],
  ['euro', 'eur'],
  ['euros', 'eur'],
  ['$', 'usd'],
  ['us$', 'usd'],
  ['usd', 'usd'],
  ['dollar', 'usd'],
  ['dollars', 'usd'],
  ['£', 'gbp'],
  ['gbp', 'gbp'],
  ['pound', 'gbp'],
  ['pounds', 'gbp'],
  ['¥', 'jpy'],
  ['yen', 'jpy'],
]);
/** Currencies known by their word: one code each. Several countries' crowns are one word, so they are one code. */
for (const line of 'crown crowns krona kronor krone kroner koruna sek nok dkk czk|franc francs chf|lira liras try|rouble roubles ruble rubles rub|hryvnia hryvnias uah|zloty zlotys pln|rupee rupees inr|yuan renminbi cny|won krw|peso pesos|rand zar|dinar dinars|dirham dirhams|shilling shillings|naira ngn|riyal riyals|leu lei|forint forints huf|lev leva bgn|denar denars|tenge|lari|dram drams|manat manats|shekel shekels|baht|dong|ringgit|rupiah|real reais brl|birr|taka|kyat|tugrik tugriks|kwacha|cedi cedis|quetzal quetzals|guarani guaranis|boliviano bolivianos|bolivar bolivars|lempira lempiras|pula|dalasi'.split(
  '|',
)) {
  const names = line.split(' ');
  for (const name of names) currencies.set(name, names[0]!);
}

/** Coins by their word, as the currencies of which they are a hundredth. */
export const coins: ReadonlyMap<string, readonly string[]> = new Map(
  'cents eur usd rand shilling|cent eur usd rand shilling|pence gbp|kopecks rouble hryvnia|kopeks rouble hryvnia|groszy zloty|centimes franc|rappen franc|øre crown|öre crown|paise rupee|centavos peso real|fen yuan|bani leu|stotinki lev'
    .split('|')
    .map((line) => line.split(' '))
    .map(([coin, ...of]) => [coin!, of]),
);
