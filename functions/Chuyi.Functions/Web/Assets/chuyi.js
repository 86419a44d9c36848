// Uploading: hash in the browser, ask for an address, send straight to storage, ask for the seal.
for (const box of document.querySelectorAll("[data-upload]")) {
  const input = box.querySelector("input[type=file]");
  const status = box.querySelector(".status");
  const call = async (url, body) => {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Chuyi": "1" },
      body: JSON.stringify(body),
    });
    const json = await answer.json();
    if (!answer.ok) throw new Error(json.title);
    return json;
  };
  input.addEventListener("change", async () => {
    const file = input.files[0];
    if (!file) return;
    try {
      status.className = "status";
      status.textContent = `${box.dataset.working}: ${file.name}`;
      const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
      const sha256 = [...new Uint8Array(digest)].map(b => b.toString(16).padStart(2, "0")).join("");
      const claim = { kind: box.querySelector("select").value, fileName: file.name, bytes: file.size, sha256 };
      const { document: id, uploadUrl } = await call(box.dataset.upload, claim);
      const sent = await fetch(uploadUrl, { method: "PUT", headers: { "x-ms-blob-type": "BlockBlob" }, body: file });
      if (!sent.ok) throw new Error(`${file.name}: ${sent.status}`);
      await call(`${box.dataset.upload}/${id}/seal`, claim);
      status.textContent = `${box.dataset.done}: ${file.name}`;
      location.reload();
    } catch (wrong) {
      status.className = "status refusal";
      status.textContent = wrong.message;
    }
  });
}

for (const link of document.querySelectorAll("[data-back]")) {
  link.addEventListener("click", event => {
    if (history.length > 1) {
      event.preventDefault();
      history.back();
    }
  });
}
