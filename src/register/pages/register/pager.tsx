import { Button } from '../../../kit/components/button.tsx';
import { Icon } from '../../../kit/components/icon.tsx';
import { Kbd } from '../../../kit/components/kbd.tsx';
import { useSpeech } from '../../../kit/language.tsx';
import type { RegisterPage } from '../../recommendation.ts';
import type { Register } from './use-register.ts';

/** Which part is shown, the keys that move in it, and the neighbouring pages. */
export function Pager({ register, page }: { register: Register; page: RegisterPage }) {
  const { t } = useSpeech();
  const { texts } = page.counts;
  const from = (page.page - 1) * page.size + 1;
  const to = from + page.items.length - 1;
  return (
    <nav className="row row--between pager" aria-label={t('register.pages')}>
      <p className="fine">{t('register.showing', { from, to, count: texts })}</p>
      <p className="fine wide-only">
        <Kbd>J</Kbd> <Kbd>K</Kbd> {t('register.key.move')} <Kbd>Enter</Kbd> {t('register.key.open')} <Kbd>?</Kbd>{' '}
        {t('register.key.all')}
      </p>
      {texts > page.size ? (
        <span className="row">
          <Button small disabled={page.page === 1} onClick={() => register.turnTo(page.page - 1)}>
            <Icon name="previous" />
            {t('register.previous')}
          </Button>
          <Button small disabled={to >= texts} onClick={() => register.turnTo(page.page + 1)}>
            {t('register.next')}
            <Icon name="next" />
          </Button>
        </span>
      ) : null}
    </nav>
  );
}
