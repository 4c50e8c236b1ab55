import type { Catalogue } from '../../kit/messages.ts';

const files = import.meta.glob<Catalogue>('../../*/languages/*.en.json', { eager: true, import: 'default' });

export default Object.assign({}, ...Object.values(files)) as Catalogue;
