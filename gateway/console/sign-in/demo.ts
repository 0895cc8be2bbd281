export interface DemoParticipant {
  id: string;
  name: string;
  kind: string;
  region: string;
  token: string;
}

const CHOSEN = 'hub-demo-participant';

/** The demo's participants with a token each, fetched anew: a token is never kept in the browser. */
export async function demoParticipants(url: string): Promise<DemoParticipant[]> {
  const response = await fetch(url);
  return response.json();
}

export const rememberDemo = (id: string) => sessionStorage.setItem(CHOSEN, id);
export const rememberedDemo = () => sessionStorage.getItem(CHOSEN);
export const forgetDemo = () => sessionStorage.removeItem(CHOSEN);
