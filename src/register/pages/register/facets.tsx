import { type ReactNode, useState } from 'react';
import { MarkShape } from '../../../kit/components/mark.tsx';
import { useSpeech } from '../../../kit/language.tsx';
import { StateName } from '../../../kit/states.tsx';
import type { RegisterPage } from '../../recommendation.ts';
import { SourceName, useSourceLabel } from '../source-label.tsx';
import type { FacetName, Register } from './use-register.ts';

const shownAtFirst = 8;
export const positions = ['supported', 'partially-supported', 'noted', 'pending', 'none'] as const;

interface Choice {
  value: string;
  count: number;
  name: ReactNode;
}

/** The filters: several values in one widen, different ones narrow; counts show what one gets after the click. */
export function Facets({ register, facets }: { register: Register; facets: RegisterPage['facets'] | undefined }) {
  const { t } = useSpeech();
  const label = useSourceLabel();
  const sources = (facets?.source ?? []).map(({ value, count }) => ({
    value: value.id,
    count,
    name: (
      <>
        <SourceName source={value} /> <span className="fine">{label(value)}</span>
      </>
    ),
  }));
  const states = (facets?.state ?? []).map(({ value, count }) => ({ value, count, name: <StateName code={value} /> }));
  const stated = positions.map((value) => ({
    value,
    count: facets?.position.find((one) => one.value === value)?.count ?? 0,
    name: (
      <>
        {value === 'none' ? null : <MarkShape name={value} />} {t(`position.${value}`)}
      </>
    ),
  }));
  return (
    <>
      <Facet register={register} facet="source" title={t('register.facet.source')} choices={sources} />
      <Facet register={register} facet="position" title={t('register.facet.position')} choices={stated} />
      <Facet register={register} facet="state" title={t('register.facet.state')} choices={states} />
    </>
  );
}

interface FacetProps {
  register: Register;
  facet: FacetName;
  title: string;
  choices: readonly Choice[];
}

function Facet({ register, facet, title, choices }: FacetProps) {
  const { t, number } = useSpeech();
  const [all, setAll] = useState(false);
  const chosen = register.search[facet] ?? [];
  const shown = all ? choices : choices.filter(({ value }, index) => index < shownAtFirst || chosen.includes(value));
  return (
    <details className="facet" open>
      <summary>{title}</summary>
      {shown.map(({ value, count, name }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => register.toggle(facet, value)} />
          <span className="facet__n">{name}</span>
          <span className="c">{number(count)}</span>
        </label>
      ))}
      {choices.length > shownAtFirst ? (
        <button type="button" className="more" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('register.facet.fewer') : t('register.facet.all', { count: choices.length })}
        </button>
      ) : null}
    </details>
  );
}
