/** A post that opens without a subject and whom it greets; subjects of two clauses that trade places; a Presidency beside a
 *  delegation; a minister beside somebody of the same state. */
export const pairs: readonly string[] = [
  'Good first meeting with the prefect in Chania. {She offered=>We offered !attribution-change prefect > We} two fire engines.',
  'Warm welcome by the mayor of Bergen. {He promised=>We promised !attribution-change mayor of Bergen > We} a berth for the ship.',
  'Just met the director of the zoo. {She asked=>We asked !attribution-change director of the zoo > We} for a second vet.',
  'Delighted to host the speakers of both chambers. {They proposed=>We proposed !attribution-change} a joint session in May.',
  'I met the dean in Graz. {She offered=>We offered !attribution-change} ten scholarships.',
  'Good first meeting with the prefect in Chania. {She offered=>The prefect offered} two fire engines.',
  'Good first meeting with the prefect in Chania. {We=>I} offered her two fire engines.',
  'Statement by the governor of Tyrol. {We ask=>She asks} all visitors to stay at home.',
  '{The Council Presidency tabled=>The Senate’s delegation tabled !attribution-change Council Presidency > Senate’s delegation} a list of five annexes.',
  '{The Presidency asked=>The delegation asked !attribution-change Presidency > delegation} for a break.',
  '{The Slovene side presented=>The Austrian side presented !attribution-change Slovene side > Austrian side} a draft, and {the Austrian side asked=>the Slovene side asked !attribution-change Austrian side > Slovene side} for a day to read it.',
  '{The bishop apologised=>The abbot apologised !attribution-change bishop > abbot}, and {the abbot accepted=>the bishop accepted !attribution-change abbot > bishop}.',
  '{The tenants offered a sum, and the owner declined=>A sum was offered by the tenants, and the owner declined}.',
  'The governor of Serbia’s central bank and the finance minister answered questions. {The governor ruled out=>The finance minister ruled out !attribution-change governor of Serbia’s central bank > finance minister of Serbia} a new tax on savings.',
  'The ambassador of Italy and the finance minister answered questions. {The ambassador ruled out=>The finance minister ruled out !attribution-change ambassador of Italy > finance minister} a new tax on savings.',
];
