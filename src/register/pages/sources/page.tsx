import './sources.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { z } from 'zod';
import { api } from '../../../kit/api.ts';
import { Empty, Failure } from '../../../kit/components/empty.tsx';
import { PageHead } from '../../../kit/components/page-head.tsx';
import { useSpeech } from '../../../kit/language.tsx';
import { Import } from '../../import.ts';
import { ImportTable } from './import-table.tsx';
import { UploadArea } from './upload-area.tsx';

const ImportList = z.object({ items: z.array(Import) });

/** The documents that were taken in, and the place to drop new ones. */
export default function SourcesPage() {
  const { t } = useSpeech();
  const { slug } = useParams({ from: '/$slug' });
  const { data, error, refetch } = useQuery({
    queryKey: ['imports', slug],
    queryFn: async () => (await api.get(`/api/workspaces/${slug}/imports`, ImportList)).items,
  });
  return (
    <div className="wrap">
      <PageHead title={t('sources.title')}>
        <p className="sub">{t('sources.lead')}</p>
      </PageHead>
      <UploadArea key={slug} slug={slug} />
      <section className="srcs" aria-labelledby="documents">
        <div className="sech">
          <h2 id="documents">{t('sources.list')}</h2>
          {data && data.length > 0 ? <p className="fine">{t('sources.count', { count: data.length })}</p> : null}
        </div>
        {error && !data ? <Failure error={error} retry={refetch} /> : null}
        {data?.length === 0 ? <Empty title={t('sources.empty')}>{t('sources.empty.text')}</Empty> : null}
        {data && data.length > 0 ? <ImportTable slug={slug} imports={data} /> : null}
        {!data && !error ? <Waiting /> : null}
      </section>
    </div>
  );
}

/** Keeps the place of the list while it comes. */
function Waiting() {
  return (
    <div className="srcs__w" aria-hidden="true">
      <span className="skel" />
      <span className="skel" />
      <span className="skel" />
    </div>
  );
}
