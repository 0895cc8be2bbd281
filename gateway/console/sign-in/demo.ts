export interface DemoParticipant {
  id: string;
  name: string;
  kind: string;
  region: string;
  token: string;
}

const CHOSEN = 'hub-demo-participant';

/** The demo participants with their tokens, fetched each time, because tokens are never stored in the browser. */
export async function demoParticipants(url: string): Promise<DemoParticipant[]> {
  const response = await fetch(url);
  return response.json();
}

export const rememberDemo = (id: string) => sessionStorage.setItem(CHOSEN, id);
export const rememberedDemo = () => sessionStorage.getItem(CHOSEN);
export const forgetDemo = () => sessionStorage.removeItem(CHOSEN);
