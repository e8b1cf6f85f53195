/** Verbs whose past or participle no ending makes: the one table of their forms, for all who need them. Base, third person, past,
 *  participle and -ing form; where there are several of one kind, the usual one first. */
const table = `be is/am/are was/were been being; have has had had having; do does did done doing;
 arise arises arose arisen arising; become becomes became become becoming; begin begins began begun beginning;
 beseech beseeches besought besought beseeching; bind binds bound bound binding; break breaks broke broken breaking;
 bring brings brought brought bringing; build builds built built building; buy buys bought bought buying; cast casts cast cast casting;
 choose chooses chose chosen choosing; come comes came come coming; cut cuts cut cut cutting; deal deals dealt dealt dealing;
 dig digs dug dug digging; draw draws drew drawn drawing; drive drives drove driven driving; eat eats ate eaten eating;
 fall falls fell fallen falling; feel feels felt felt feeling; fight fights fought fought fighting; find finds found found finding;
 fly flies flew flown flying; forbid forbids forbade forbidden forbidding; foresee foresees foresaw foreseen foreseeing;
 freeze freezes froze frozen freezing; get gets got got/gotten getting; give gives gave given giving; go goes went gone going;
 grow grows grew grown growing; hear hears heard heard hearing; hit hits hit hit hitting; hold holds held held holding;
 keep keeps kept kept keeping; know knows knew known knowing; lay lays laid laid laying; lead leads led led leading;
 leave leaves left left leaving; lend lends lent lent lending; let lets let let letting; lie lies lay lain lying;
 lose loses lost lost losing; make makes made made making; mean means meant meant meaning; meet meets met met meeting;
 overthrow overthrows overthrew overthrown overthrowing; pay pays paid paid paying; plead pleads pleaded/pled pleaded/pled pleading;
 put puts put put putting; quit quits quit quit quitting; read reads read read reading; rebuild rebuilds rebuilt rebuilt rebuilding;
 rewrite rewrites rewrote rewritten rewriting; rid rids rid rid ridding; ride rides rode ridden riding; ring rings rang rung ringing;
 rise rises rose risen rising; run runs ran run running; say says said said saying; see sees saw seen seeing;
 seek seeks sought sought seeking; sell sells sold sold selling; send sends sent sent sending; set sets set set setting;
 shoot shoots shot shot shooting; show shows showed shown showing; shut shuts shut shut shutting; sink sinks sank sunk sinking;
 sit sits sat sat sitting; speak speaks spoke spoken speaking; spend spends spent spent spending; split splits split split splitting;
 stand stands stood stood standing; steal steals stole stolen stealing; stick sticks stuck stuck sticking;
 strike strikes struck struck/stricken striking; strive strives strove striven striving; swear swears swore sworn swearing;
 take takes took taken taking; teach teaches taught taught teaching; tell tells told told telling; think thinks thought thought thinking;
 throw throws threw thrown throwing; understand understands understood understood understanding;
 undertake undertakes undertook undertaken undertaking; undo undoes undid undone undoing; uphold upholds upheld upheld upholding;
 wear wears wore worn wearing; win wins won won winning; withdraw withdraws withdrew withdrawn withdrawing;
 withhold withholds withheld withheld withholding; write writes wrote written writing`;

/** The forms of a verb, each kind with the usual one first. */
export type IrregularVerb = {
  readonly base: string;
  readonly third: readonly string[];
  readonly past: readonly string[];
  readonly participle: readonly string[];
  readonly ing: string;
};

/** By the base. */
export const irregularVerbs: ReadonlyMap<string, IrregularVerb> = new Map(
  table.split(';').map((line) => {
    const [base, third, past, participle, ing] = line.trim().split(' ') as [string, string, string, string, string];
    return [
      base,
      { base, third: third.split('/'), past: past.split('/'), participle: participle.split('/'), ing },
    ] as const;
  }),
);

/** Every form, the base first; each once. */
export const allForms = ({ base, third, past, participle, ing }: IrregularVerb): readonly string[] => [
  ...new Set([base, ...third, ...past, ...participle, ing]),
];
