// What npm botframework-connector, Microsoft's own, says of Authorization headers: accepted or refused.
// Standard input: { metadata, keys, appId, channelId, serviceUrl, headers: { name: header or null } }.
// Standard output: { name: true or false }.
'use strict';
const http = require('http');
const { AuthenticationConstants, ChannelValidation, JwtTokenValidation, SimpleCredentialProvider } = require('botframework-connector');

// The library tells its troubles on the console.
console.error = console.log = () => {};

async function main(asked) {
  const server = http.createServer((request, response) => {
    const address = `http://127.0.0.1:${server.address().port}`;
    const answer = request.url === '/keys' ? asked.keys : { ...asked.metadata, jwks_uri: `${address}/keys` };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(answer));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Tokens of the Emulator and of skills are judged by other documents; here these stand for all.
  ChannelValidation.OpenIdMetadataEndpoint = AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl = `http://127.0.0.1:${server.address().port}/openid`;

  const credentials = new SimpleCredentialProvider(asked.appId, 'not-a-secret');
  const activity = { type: 'message', channelId: asked.channelId, serviceUrl: asked.serviceUrl };
  const verdicts = {};
  for (const [name, header] of Object.entries(asked.headers)) {
    verdicts[name] = await JwtTokenValidation.authenticateRequest(activity, header ?? '', credentials, '')
      .then((identity) => identity.isAuthenticated, () => false);
  }
  server.close();
  process.stdout.write(JSON.stringify(verdicts));
}

const pieces = [];
process.stdin.on('data', (piece) => pieces.push(piece));
process.stdin.on('end', () => main(JSON.parse(Buffer.concat(pieces))).then(() => process.exit(0), (fault) => { process.stderr.write(`${fault.stack}\n`); process.exit(1); }));
