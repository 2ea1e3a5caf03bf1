# syntax=docker/dockerfile:1
# The bot without the sandbox, as an unprivileged user. Mount a volume at /data and back up /data/receipts.key.
#
#   docker build -t bootcamp-bot .
#   docker run -d --name bootcamp-bot -v bootcamp-data:/data -v ./notices:/notices:ro --env-file .env bootcamp-bot

FROM rust:1-slim-bookworm AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends gcc libc6-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo build --release --locked --no-default-features --features bot \
    && cp target/release/bootcamp-bot /bootcamp-bot

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates fonts-nanum \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --create-home bot \
    && install -d -o bot -g bot /data
COPY --from=build /bootcamp-bot /usr/local/bin/bootcamp-bot
USER bot
WORKDIR /
VOLUME /data
ENV DATABASE_URL="sqlite:///data/bootcamp.db?mode=rwc" \
    RECEIPTS_URL="file:///data/receipts" \
    RECEIPTS_KEY_FILE="/data/receipts.key" \
    NOTICES_DIR="/notices" \
    BOT_HTTP_ADDR="127.0.0.1:8080"
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["bootcamp-bot", "health"]
ENTRYPOINT ["bootcamp-bot"]
CMD ["run"]
