import { useState } from 'preact/hooks';
import type { Connection } from '../state/connect.ts';

/** Asks for the password of a server that others can reach. */
export function Login({ connection }: { readonly connection: Connection }) {
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const enter = async (form: HTMLFormElement) => {
    const field = form.elements.namedItem('password') as HTMLInputElement;
    setBusy(true);
    try {
      await connection.enter(field.value);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
      field.select();
    } finally {
      setBusy(false);
    }
  };
  return (
    <main class="start" id="main">
      <h1>Impasse</h1>
      <p class="lead">This case is open to those who know its password.</p>
      <form
        class="login"
        onSubmit={(event) => {
          event.preventDefault();
          void enter(event.currentTarget);
        }}
      >
        <label for="password">Password</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          aria-describedby="login-fault"
        />
        <button type="submit" disabled={busy}>
          Open
        </button>
        <p id="login-fault" role="alert">
          {fault}
        </p>
      </form>
    </main>
  );
}
