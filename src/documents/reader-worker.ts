import { type ReadRequest, readDocument } from './read.ts';
import { answerRequests } from './worker-answer.ts';

answerRequests(({ bytes, name }: ReadRequest) => readDocument(bytes, name));
