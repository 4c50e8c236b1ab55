import { useSpeech } from '../../kit/language.tsx';

/** Gives the name of who acted: until accounts exist that is the operator at this computer, or the program itself. */
export function useActorName(): (actor: string) => string {
  const { t } = useSpeech();
  return (actor) => {
    if (actor === 'system' || actor === 'Throughline') return t('activity.system');
    if (actor === 'local-operator' || actor === 'Local operator') return t('activity.operator');
    return actor;
  };
}
