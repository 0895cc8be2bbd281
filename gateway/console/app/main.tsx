import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import '../style/base.css';
import '../style/shell.css';
import '../style/parts.css';
import '../style/desks.css';
import '../style/print.css';

createRoot(document.getElementById('console') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
