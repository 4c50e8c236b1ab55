import { useNavigate } from '@tanstack/react-router';
import type { Workspace } from '../access/workspace.ts';
import { InterfaceLanguage } from '../core/languages.ts';
import { Icon } from '../kit/components/icon.tsx';
import { MenuButton } from '../kit/components/menu.tsx';
import { useSpeech } from '../kit/language.tsx';
import { ownNames } from './interface-languages.ts';
import { nameOf } from './workspaces.ts';

export function LanguageMenu() {
  const { t, language, setLanguage } = useSpeech();
  const choices = InterfaceLanguage.options.map((id) => ({
    id,
    name: ownNames[id],
    lang: id,
    run: () => setLanguage(id),
  }));
  return (
    <MenuButton
      name={t('language.choose', { language: ownNames[language] })}
      choices={choices}
      chosen={language}
      label={
        <>
          <Icon name="globe" />
          <span className="wide-only" lang={language}>
            {ownNames[language]}
          </span>
        </>
      }
    />
  );
}

/** Goes between the countries of this installation, or to a new one. */
export function WorkspaceMenu({ current, workspaces }: { current: string; workspaces: readonly Workspace[] }) {
  const { t, language } = useSpeech();
  const navigate = useNavigate();
  const named = workspaces.map((workspace) => ({ workspace, name: nameOf(workspace, language) }));
  const here = named.find(({ workspace }) => workspace.slug === current)?.name;
  const choices = [
    ...named.map(({ workspace: { slug }, name }) => ({
      id: slug,
      name: <bdi>{name.text}</bdi>,
      lang: name.lang,
      run: () => void navigate({ to: '/$slug/register', params: { slug } }),
    })),
    { id: ' new', name: t('workspace.add'), run: () => void navigate({ to: '/new' }) },
  ];
  return (
    <MenuButton
      className="tool statebar__w"
      name={t('workspace.choose', { name: here?.text ?? current })}
      choices={choices}
      chosen={current}
      label={
        <>
          <b lang={here?.lang}>{here?.text ?? current}</b>
          <span className="caret" aria-hidden="true" />
        </>
      }
    />
  );
}
