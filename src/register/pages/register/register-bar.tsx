import { useState } from 'react';
import { Chip } from '../../../kit/components/chip.tsx';
import { MenuButton } from '../../../kit/components/menu.tsx';
import { useSpeech } from '../../../kit/language.tsx';
import { recall, remember } from '../../../kit/remember.ts';
import { useStateName } from '../../../kit/states.tsx';
import type { RegisterPage } from '../../recommendation.ts';
import { useSourceLabel } from '../source-label.tsx';
import { positions } from './facets.tsx';
import type { FacetName, Register } from './use-register.ts';

const units = ['paragraphs', 'texts', 'textStates'] as const;
type Unit = (typeof units)[number];
const orders = ['number', '-number', 'newest', 'relevance'] as const;

function rememberedUnit(): Unit {
  const last = recall('unit');
  return units.find((unit) => unit === last) ?? 'paragraphs';
}

/** How many there are and in which unit, the filters that are on, and the order. */
export function RegisterBar({ register, page }: { register: Register; page: RegisterPage | undefined }) {
  const { t, rich } = useSpeech();
  const [unit, setUnit] = useState(rememberedUnit);
  const order = register.search.sort ?? 'number';
  const choose = (next: Unit) => {
    remember('unit', next);
    setUnit(next);
  };
  const offered = orders.filter((one) => one !== 'relevance' || register.search.q !== undefined);
  return (
    <div className="reg__bar">
      <p role="status" className="reg__count">
        {page
          ? rich('register.count', { count: page.counts[unit], b: (chunks) => <b className="num">{chunks}</b> })
          : null}
      </p>
      <MenuButton
        className="pick"
        name={t('register.unit.change', { unit: t(`register.unit.${unit}`) })}
        chosen={unit}
        choices={units.map((id) => ({ id, name: t(`register.unit.${id}`), run: () => choose(id) }))}
        label={
          <>
            {t(`register.unit.${unit}`)}
            <span className="caret" aria-hidden="true" />
          </>
        }
      />
      <FilterChips register={register} page={page} />
      <div className="end">
        <MenuButton
          className="pick"
          name={t('register.sort', { order: t(`register.sort.${order}`) })}
          chosen={order}
          choices={offered.map((id) => ({
            id,
            name: t(`register.sort.${id}`),
            run: () => register.change({ sort: id }),
          }))}
          label={
            <>
              {t(`register.sort.${order}`)}
              <span className="caret" aria-hidden="true" />
            </>
          }
        />
      </div>
    </div>
  );
}

function FilterChips({ register, page }: { register: Register; page: RegisterPage | undefined }) {
  const { t } = useSpeech();
  const stateName = useStateName();
  const label = useSourceLabel();
  const { search, toggle, change, clear } = register;
  const sourceName = (id: string) => {
    const source = page?.facets.source.find(({ value }) => value.id === id)?.value;
    return source === undefined ? t('register.facet.source') : (source.symbol ?? label(source));
  };
  const positionName = (value: string) => {
    const position = positions.find((one) => one === value);
    return position === undefined ? value : t(`position.${position}`);
  };
  const filters: { facet: FacetName; value: string; name: string }[] = [
    ...(search.source ?? []).map((value) => ({ facet: 'source' as const, value, name: sourceName(value) })),
    ...(search.position ?? []).map((value) => ({ facet: 'position' as const, value, name: positionName(value) })),
    ...(search.state ?? []).map((value) => ({ facet: 'state' as const, value, name: stateName(value) })),
  ];
  if (filters.length === 0 && search.q === undefined) return null;
  const words = search.q === undefined ? null : t('register.chip.search', { words: search.q });
  const remove = (filter: string, onRemove: () => void) => ({ label: t('register.chip.remove', { filter }), onRemove });
  return (
    <ul className="chips">
      {words === null ? null : (
        <Chip filter remove={remove(words, () => change({ q: undefined }))}>
          <bdi>{words}</bdi>
        </Chip>
      )}
      {filters.map(({ facet, value, name }) => (
        <Chip key={`${facet} ${value}`} filter remove={remove(name, () => toggle(facet, value))}>
          <bdi>{name}</bdi>
        </Chip>
      ))}
      <li>
        <button type="button" className="more" onClick={clear}>
          {t('register.chip.clear')}
        </button>
      </li>
    </ul>
  );
}
