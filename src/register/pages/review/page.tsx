import './review.css';
import './source.css';
import './items.css';
import './messages.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { SourceDocument } from '../../../documents/source-document.ts';
import { api } from '../../../kit/api.ts';
import { buttonClass } from '../../../kit/components/button.tsx';
import { Failure } from '../../../kit/components/empty.tsx';
import { useSpeech } from '../../../kit/language.tsx';
import { ImportReview } from '../../import.ts';
import { ReviewPage } from './review-page.tsx';

/** The import page: what was found in a document, beside the very lines it came from, until a person accepts it. */
export default function ImportPage() {
  const { t } = useSpeech();
  const { slug = '', importId = '' } = useParams({ strict: false });
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const address = `/api/workspaces/${slug}/imports/${importId}`;
  const review = useQuery({
    queryKey: ['import', slug, importId],
    queryFn: () => api.get(address, ImportReview),
    // A review under way is not replaced under the hand; it is fetched again when one comes back.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const source = useQuery({
    queryKey: ['import-source', slug, importId],
    queryFn: () => api.get(`${address}/source`, SourceDocument),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const error = review.error ?? source.error;
  if (error !== null) {
    return (
      <div className="wrap">
        <Failure
          page
          error={error}
          retry={() => void Promise.all([review.refetch(), source.refetch()])}
          list={
            <Link className={buttonClass()} to="/$slug/sources" params={{ slug }}>
              {t('review.open-sources')}
            </Link>
          }
        />
      </div>
    );
  }
  if (review.data === undefined || source.data === undefined) return <Waiting />;
  return (
    <ReviewPage
      key={importId}
      slug={slug}
      address={address}
      review={review.data}
      source={source.data}
      remembered={typeof search.item === 'string' ? search.item : undefined}
      onOpen={(item) =>
        void navigate({
          to: '/$slug/sources/$importId',
          params: { slug, importId },
          search: { item },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}

/** The place of the page while it is on its way; it stands still. */
function Waiting() {
  return (
    <div className="wrap imp__wait" aria-busy="true">
      <span className="skel" />
      <span className="skel" />
      <span className="skel" />
    </div>
  );
}
