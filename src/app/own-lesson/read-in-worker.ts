/** The page's side of reader.ts. */
import type { OwnLesson } from '../../lesson/own-lesson';
import type { FromReader, Question, Task, ToReader } from './reader';

/** How long it may compute between two questions, in milliseconds. A lesson of a hundred programs takes two seconds. */
const PATIENCE = 10_000;

/** @param answer what the reader asks for; its time runs neither while it is fetched nor while it waits for an answer */
export function readInWorker(
  task: Task,
  answer: (question: Question) => Promise<Extract<ToReader, { type: 'answer' }>['answer']>,
): Promise<OwnLesson | 'endless'> {
  const worker = new Worker(new URL('./reader.ts', import.meta.url), { type: 'module', name: 'lesson' });
  const post = (message: ToReader) => worker.postMessage(message);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const reading = new Promise<OwnLesson | 'endless'>((resolve, reject) => {
    const watch = () => {
      clearTimeout(timer);
      if (asked === 0) timer = setTimeout(() => resolve('endless'), PATIENCE);
    };
    worker.onerror = ({ message }) => reject(new Error(message || 'the reader of lessons could not be started'));
    worker.onmessage = async ({ data }: MessageEvent<FromReader>) => {
      if (data.type === 'started') return watch();
      if (data.type === 'read') return resolve(data.own);
      if (data.type === 'failed') return reject(new Error(data.reason));
      asked += 1;
      watch();
      const { id, question } = data;
      await answer(question).then((given) => post({ type: 'answer', id, answer: given }), reject);
      asked -= 1;
      watch();
    };
    post({ type: 'task', task });
  });
  return reading.finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
