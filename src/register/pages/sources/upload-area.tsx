import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Button, buttonClass } from '../../../kit/components/button.tsx';
import { useFailureText } from '../../../kit/components/empty.tsx';
import { Icon } from '../../../kit/components/icon.tsx';
import { Mark } from '../../../kit/components/mark.tsx';
import { Progress } from '../../../kit/components/progress.tsx';
import { useSpeech } from '../../../kit/language.tsx';
import { type Upload, useUploads } from './uploads.ts';

const accepted = '.pdf,.docx,.html,.htm,.txt,.md';

/** The place to drop files or choose them, and what became of each. */
export function UploadArea({ slug }: { slug: string }) {
  const { t } = useSpeech();
  const { uploads, add, again, clear } = useUploads(slug);
  const field = useRef<HTMLInputElement>(null);
  const over = useFilesOver(add);
  const open = uploads.filter(({ state }) => state.step !== 'done' && state.step !== 'failed');
  return (
    <section className={over ? 'drop is-over' : 'drop'} aria-label={t('sources.drop')}>
      <div className="drop__z">
        <Icon name="up" />
        <p>
          <b>{t(over ? 'sources.drop.now' : 'sources.drop')}</b>
          <span className="fine">{t('sources.drop.limit')}</span>
        </p>
        <Button kind="primary" icon="plus" onClick={() => field.current?.click()}>
          {t('sources.choose')}
        </Button>
        <input
          ref={field}
          className="vh"
          type="file"
          multiple
          accept={accepted}
          tabIndex={-1}
          aria-label={t('sources.choose')}
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
      {uploads.length > 0 ? (
        <div className="ups">
          <div className="sech">
            <h2>{t('sources.uploads')}</h2>
            <p className="fine" role="status">
              {t('sources.upload.count', { done: uploads.length - open.length, total: uploads.length })}
            </p>
            {open.length === 0 ? (
              <Button kind="quiet" small onClick={clear}>
                {t('sources.upload.clear')}
              </Button>
            ) : null}
          </div>
          <ul>
            {uploads.map((upload) => (
              <li key={upload.id} className="up">
                <bdi className="up__n" dir="auto">
                  {upload.file.name}
                </bdi>
                <Outcome slug={slug} upload={upload} again={again} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

function Outcome({ slug, upload, again }: { slug: string; upload: Upload; again: (upload: Upload) => void }) {
  const { t } = useSpeech();
  const failureText = useFailureText();
  const { state, file } = upload;
  if (state.step === 'waiting') return <Mark name="waiting">{t('sources.upload.waiting')}</Mark>;
  if (state.step === 'sending' || state.step === 'reading') {
    const text =
      state.step === 'reading' ? t('sources.upload.reading') : t('sources.upload.sending', { percent: state.percent });
    return (
      <div className="up__p">
        <span className="sub num">{text}</span>
        <Progress
          label={t('sources.upload.progress', { name: file.name })}
          hideLabel
          value={state.step === 'reading' ? null : state.percent}
          max={100}
        />
      </div>
    );
  }
  if (state.step === 'failed') {
    return (
      <div className="up__e" role="alert">
        <Mark name="error">{t('sources.upload.failed')}</Mark>
        <p className="sub">{failureText(state.error)}</p>
        <Button small onClick={() => again(upload)}>
          {t('sources.upload.again')}
        </Button>
      </div>
    );
  }
  const { outcome, import: made } = state.receipt;
  const known = outcome === 'known';
  return (
    <div className="up__d">
      <Mark name="checked">
        {known ? t('sources.upload.known') : t('sources.upload.created', { found: made.counts.found })}
      </Mark>
      <Link className={buttonClass('plain', true)} to="/$slug/sources/$importId" params={{ slug, importId: made.id }}>
        {t(known ? 'sources.upload.open' : 'sources.upload.review')}
      </Link>
    </div>
  );
}

/** Files may be dropped anywhere on the page; true while some hang over it. */
function useFilesOver(take: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const hang = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      take([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', hang);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', hang);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [take]);
  return over;
}
