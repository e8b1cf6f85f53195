/** A name or a group in a claim, by the place of its words. */

export type Quantifier =
  | { readonly is: 'all' | 'none' | 'some' | 'several' | 'majority' | 'minority' | 'not-all' }
  | { readonly is: 'exactly' | 'at-least' | 'at-most'; readonly n: number };

/** `from` and `to` are word indices, end exclusive. */
export type Mention = {
  readonly from: number;
  readonly to: number;
} /** A group narrowed by a word that the record knows nothing of: "the African members". */ & (
  | { readonly is: 'narrowed'; readonly by: string }
  | { readonly is: 'member'; readonly member: string }
  | {
      readonly is: 'group';
      readonly pool: readonly string[];
      readonly quantifier: Quantifier;
      readonly explicit: boolean;
      readonly except: readonly string[];
      readonly seats?: true;
    }
  | { readonly is: 'body' }
  | { readonly is: 'organ'; readonly organ: string }
  | { readonly is: 'subject'; readonly name: string }
  | { readonly is: 'outsider'; readonly name: string }
);
