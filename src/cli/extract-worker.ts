import { answerRequests } from '../documents/worker-answer.ts';
import { extractFile } from './extract-file.ts';

answerRequests(extractFile);
