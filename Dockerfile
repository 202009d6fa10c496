FROM node:24-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json LICENSE README.md ./
COPY src src
COPY lexicons lexicons
COPY corpora/dev corpora/dev
# What npm would install. Node 24 needs none of the packages beside it.
RUN npm pack && tar -xzf dossier-*.tgz && mkdir data

FROM node:24-slim
COPY --from=build /build/package /dossier
# The archive, unless DATABASE_URL says where else it is.
COPY --from=build --chown=1000:1000 /build/data /data
VOLUME /data
WORKDIR /data
ENV NODE_ENV=production HOST=0.0.0.0
USER 1000:1000
EXPOSE 8787
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.WORKER_PORT || process.env.PORT || 8787}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/dossier/dist/cli/main.js"]
CMD ["serve"]
