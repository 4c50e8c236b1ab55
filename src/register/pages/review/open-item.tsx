import type { SourceDocument } from '../../../documents/source-document.ts';
import { Button } from '../../../kit/components/button.tsx';
import { Mark } from '../../../kit/components/mark.tsx';
import { Note } from '../../../kit/components/note.tsx';
import { Decision } from './decision.tsx';
import { GroupFields, PartFields } from './item-fields.tsx';
import { Accepted, ReadOnly, SourceLines } from './item-reading.tsx';
import { ItemMark } from './item-row.tsx';
import { lookPlace, sectionOf } from './items.ts';
import { SplitForm } from './split-form.tsx';
import { nameOf, useWords } from './use-words.ts';
import type { Workbench } from './use-workbench.ts';

interface OpenItemProps {
  slug: string;
  bench: Workbench;
  source: SourceDocument;
}

/** The entry one is working on: what is doubtful and why, the fields, the decision. */
export function OpenItem({ slug, bench, source }: OpenItemProps) {
  const { t, problem, remedy, number } = useWords();
  const { item, group, review, items } = bench;
  if (item === undefined) return null;
  const [first = item] = group;
  const proposed = item.status === 'proposed';
  const language = review.language ?? undefined;
  const place = {
    place: t('review.page', { page: number(first.page ?? 0) }),
    index: items.findIndex(({ id }) => id === first.id) + 1,
    count: items.length,
  };
  const look = lookPlace(items, group);
  const problems = distinct(group.flatMap((one) => one.problems).map((found) => ({ found, text: problem(found) })));
  return (
    <li className="it--open" aria-current="true">
      <div className="itx">
        <div className="row row--between">
          <h3 className="ith" tabIndex={-1}>
            <bdi className="num" dir="ltr">
              {nameOf(first, t('review.no-number'))}
            </bdi>{' '}
            <span className="sub">{t(first.page === null ? 'review.item.no-page' : 'review.item', place)}</span>
          </h3>
          {look > 0 ? (
            <Mark name="look">{t('review.status.look-of', { index: look, count: review.counts.toLook })}</Mark>
          ) : (
            <ItemMark item={item} />
          )}
        </div>
        <SourceLines source={source} group={group} language={language} />
        {proposed
          ? problems.map(({ found, text }) => (
              <Note key={text} tone={found.severity === 'error' ? 'red' : 'amber'}>
                {text} {remedy(found)}
              </Note>
            ))
          : null}
        {item.known ? <Note>{t('review.known')}</Note> : null}
        {item.status === 'accepted' ? <Accepted slug={slug} item={item} /> : null}
        {item.status === 'discarded' ? <Note>{t('review.discarded-note')}</Note> : null}
        {proposed && bench.plan !== undefined ? (
          <SplitForm bench={bench} language={language} />
        ) : (
          <>
            {proposed ? (
              <Proposed bench={bench} language={language} />
            ) : (
              <ReadOnly item={item} bench={bench} language={language} />
            )}
            <Decision bench={bench} />
          </>
        )}
      </div>
    </li>
  );
}

/** The texts of one paragraph share their doubts: each is said once. */
function distinct<Told extends { readonly text: string }>(told: readonly Told[]): Told[] {
  return [...new Map(told.map((one) => [one.text, one])).values()];
}

function Proposed({ bench, language }: { bench: Workbench; language: string | undefined }) {
  const { t } = useWords();
  const { group, review } = bench;
  const [first] = group;
  if (first === undefined) return null;
  const section = sectionOf(review.sections, first);
  if (group.length === 1) {
    return (
      <>
        <PartFields item={first} bench={bench} language={language} label={t('review.field.text')} />
        <GroupFields group={group} bench={bench} section={section} language={language} />
      </>
    );
  }
  return (
    <>
      <fieldset className="split">
        <legend className="label">{t('review.several', { count: group.length })}</legend>
        {group.map((item, index) => (
          <div className="part" key={item.id}>
            <span className="part__l num">{t('review.part', { number: item.number, part: index + 1 })}</span>
            <PartFields
              item={item}
              bench={bench}
              language={language}
              label={t('review.field.text.part', { part: index + 1 })}
              hideLabel
            >
              <Button kind="quiet" small onClick={() => bench.accept([item])}>
                {t('review.accept.part')}
              </Button>
              <Button kind="quiet" small onClick={() => bench.split(item)}>
                {t('review.split')}
              </Button>
              <Button kind="quiet" small onClick={() => bench.discard([item])}>
                {t('review.discard.part')}
              </Button>
            </PartFields>
          </div>
        ))}
      </fieldset>
      <GroupFields group={group} bench={bench} section={section} language={language} />
    </>
  );
}
