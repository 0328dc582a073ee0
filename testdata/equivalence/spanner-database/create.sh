#!/usr/bin/env bash
gcloud spanner databases create orders --instance=shop --enable-drop-protection
