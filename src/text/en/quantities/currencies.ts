/** Currencies by their signs, codes and words, as the unit of a sum. */
const names = {
  EUR: 'euro euros eur €',
  USD: 'dollar dollars usd $ us$',
  GBP: 'pound pounds £ sterling',
  JPY: 'yen ¥',
  CNY: 'yuan renminbi',
  crown: 'kroner kronor krone krona koruna',
  franc: 'francs franc',
  PLN: 'zloty zlotys',
  HUF: 'forint forints',
  rupee: 'rupees rupee',
  riyal: 'riyals riyal',
  dirham: 'dirhams dirham',
  peso: 'peso pesos',
  ZAR: 'rand',
  TRY: 'lira',
  UAH: 'hryvnia',
  RUB: 'roubles rubles rouble ruble',
  leu: 'leu lei',
  shilling: 'shillings',
  NGN: 'naira',
  KRW: 'won',
  BRL: 'reais',
};
export const currencies = new Map<string, string>(
  Object.entries(names).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
);
