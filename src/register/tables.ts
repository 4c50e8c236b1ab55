import type { ColumnType, Insertable, JSONColumnType, Selectable } from 'kysely';
import type { Language } from '../core/languages.ts';
import type { DocumentFormat } from '../documents/source-document.ts';
import type { DocumentKind, Position, Problem, Section, StatedCount } from '../extraction/extraction.ts';
import type { ImportItem, ReviewStep } from './import.ts';
import type { PositionEntry, RecommendationKind, RecommendationText } from './recommendation.ts';
import type { ReviewChange } from './review-change.ts';

/** The tables of 002-register.sql. JSON goes in as text and comes out as what it was. */
type Json<Value extends object> = JSONColumnType<Value, string, string>;

/** A type and not an interface, because Kysely joins it with the tables of other rooms. */
export type RegisterTables = {
  source_document: {
    id: string;
    symbol: string | null;
    identity: string;
    title: string;
    kind: DocumentKind;
    state_under_review: string | null;
    session: number | null;
    cycle: number | null;
    date: string | null;
    created_at: Date;
  };
  source_file: {
    sha256: string;
    source_document_id: string;
    name: string;
    format: DocumentFormat;
    language: Language | null;
    bytes: number;
    pages: number | null;
    content: Buffer;
    stored_at: Date;
  };
  import: {
    id: string;
    source_document_id: string;
    sha256: string;
    kind: DocumentKind;
    language: Language | null;
    state_under_review: string | null;
    sections: Json<Section[]>;
    stated_counts: Json<StatedCount[]>;
    problems: Json<Problem[]>;
    started_at: Date;
    started_by: string;
    changed_at: Date;
  };
  import_item: {
    id: string;
    import_id: string;
    ordinal: number;
    number: string;
    part: number | null;
    kind: ImportItem['kind'];
    text: string;
    states: string[];
    position: Position | null;
    considered_implemented: boolean;
    section: number | null;
    page: number | null;
    span_start: number;
    span_end: number;
    item_start: number;
    item_end: number;
    problems: Json<Problem[]>;
    status: ImportItem['status'];
    edited: boolean;
    by_hand: boolean;
    recommendation_id: string | null;
    wording_key: string;
    version: number;
  };
  review_step: {
    import_id: string;
    sequence: number;
    action: ReviewStep['action'];
    change: Json<ReviewChange>;
    made_at: Date;
    made_by: string;
    undone_at: Date | null;
  };
  recommendation: {
    id: string;
    source_document_id: string;
    import_item_id: string;
    kind: RecommendationKind;
    number: string;
    number_key: string;
    part: number | null;
    wording_key: string;
    ordinal: number;
    language: Language;
    text: string;
    position: Position | null;
    considered_implemented: boolean;
    page: number | null;
    search: ColumnType<string, string, string>;
    accepted_at: Date;
    accepted_by: string;
  };
  recommendation_text: {
    id: string;
    recommendation_id: string;
    language: Language;
    text: string;
    standing: RecommendationText['standing'];
    recorded_at: Date;
    recorded_by: string;
  };
  recommendation_state: { recommendation_id: string; state: string; place: number };
  position_entry: {
    id: string;
    recommendation_id: string;
    position: Position | null;
    considered_implemented: boolean;
    stage: PositionEntry['stage'];
    date: string | null;
    symbol: string | null;
    paragraph: string | null;
    statement: string | null;
    recorded_at: Date;
    recorded_by: string;
  };
};

export type ItemRow = Selectable<RegisterTables['import_item']>;
export type NewItemRow = Insertable<RegisterTables['import_item']>;
