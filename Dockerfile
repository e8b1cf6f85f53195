# Builds onrecord from this checkout. Used by compose.yaml.
FROM node:20-bookworm AS build
WORKDIR /onrecord
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run --silent build && npm prune --omit=dev

FROM node:20-bookworm-slim
WORKDIR /onrecord
COPY --from=build /onrecord /onrecord
RUN ln -s /onrecord/dist/main.js /usr/local/bin/onrecord && mkdir /data && chown node /data
USER node
VOLUME /data
ENTRYPOINT ["onrecord"]
CMD ["--help"]
