#!/bin/sh
# Rendered by the chart before it is a script.
{{- $nodes := int (toString .Values.nodes) }}
for node in {{ range $i := until $nodes }}cache-{{ $i }} {{ end }}; do
  echo "waiting for $node"
done
{{- end }}
