import { render } from 'preact';
import { STYLE } from '../report/index.ts';
import { App } from './app.tsx';
import { connect } from './state/connect.ts';
import { followAddress } from './state/follow.ts';
import { createWorkbench } from './state/workbench.ts';
import './style.css';

// The sections of the report bring their rules; those of the page come after and may change them.
document.head.prepend(Object.assign(document.createElement('style'), { textContent: STYLE }));
const workbench = createWorkbench();
// First, since the token of the server stands in the address, and is to leave it.
const connection = connect(workbench);
followAddress(workbench);
render(<App workbench={workbench} connection={connection} />, document.getElementById('app')!);
