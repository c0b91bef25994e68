import { useEffect } from 'react';
import { loadKeys } from '../load-keys';

/** Stands beside a page's content, and tells browser tests that this has come to life: it can be clicked, and hears keys. */
export function Ready() {
  useEffect(() => {
    void loadKeys().finally(() => {
      document.documentElement.dataset.ready = '';
    });
  }, []);
  return null;
}
