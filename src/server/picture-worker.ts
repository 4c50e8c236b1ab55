import { pdfPageToPng } from '../documents/pdf/render-page.ts';
import { answerRequests } from '../documents/worker-answer.ts';
import type { PictureRequest } from './page-pictures.ts';

answerRequests(({ bytes, page, dpi }: PictureRequest) => pdfPageToPng(bytes, page, dpi));
