package devipfs

import (
	"encoding/json"
	"net/http"

	"github.com/assay-oracle/assay/evaluator"
)

// maxUpload bounds one dag/import.
const maxUpload = 8 << 30

// registerRPC adds the commands of Kubo's RPC API. Like there, all are POST, and a failure is a 500 with a message.
func registerRPC(mux *http.ServeMux, s *store) {
	mux.HandleFunc("POST /api/v0/version", func(w http.ResponseWriter, _ *http.Request) {
		reply(w, map[string]string{"Version": "0.0.0-devipfs", "System": "assay"})
	})
	mux.HandleFunc("POST /api/v0/dag/import", s.serveImport)
	mux.HandleFunc("POST /api/v0/pin/add", s.servePin)
	mux.HandleFunc("POST /api/v0/pin/ls", s.servePins)
	mux.HandleFunc("POST /api/v0/pin/rm", s.serveUnpin)
}

// serveImport takes a form with one file, a CAR, and pins its root.
func (s *store) serveImport(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, maxUpload)
	form, err := r.MultipartReader()
	if err != nil {
		refuse(w, err)
		return
	}
	part, err := form.NextPart()
	if err != nil {
		refuse(w, err)
		return
	}
	root, err := s.importCAR(r.Context(), part)
	if err != nil {
		refuse(w, err)
		return
	}
	reply(w, map[string]any{"Root": map[string]any{"Cid": map[string]string{"/": root.String()}, "PinErrorMsg": ""}})
}

// servePins lists the recursive pins, or looks for the one given as arg.
func (s *store) servePins(w http.ResponseWriter, r *http.Request) {
	pins, err := list(s.pins)
	if arg := r.URL.Query().Get("arg"); arg != "" && err == nil {
		var c evaluator.CID
		if c, err = evaluator.ParseCID(arg); err == nil && !s.isPinned(c) {
			err = errNotPinned
		}
		pins = []evaluator.CID{c}
	}
	if err != nil {
		refuse(w, err)
		return
	}
	keys := map[string]any{}
	for _, c := range pins {
		keys[c.String()] = map[string]string{"Type": "recursive"}
	}
	reply(w, map[string]any{"Keys": keys})
}

func (s *store) servePin(w http.ResponseWriter, r *http.Request) {
	c, err := evaluator.ParseCID(r.URL.Query().Get("arg"))
	if err == nil {
		err = s.pin(c)
	}
	if err != nil {
		refuse(w, err)
		return
	}
	reply(w, map[string][]string{"Pins": {c.String()}})
}

func (s *store) serveUnpin(w http.ResponseWriter, r *http.Request) {
	c, err := evaluator.ParseCID(r.URL.Query().Get("arg"))
	if err == nil {
		err = s.unpin(c)
	}
	if err != nil {
		refuse(w, err)
		return
	}
	reply(w, map[string][]string{"Pins": {c.String()}})
}

func reply(w http.ResponseWriter, body any) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(body) // a client that is gone
}

func refuse(w http.ResponseWriter, err error) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusInternalServerError)
	_ = json.NewEncoder(w).Encode(map[string]any{"Message": err.Error(), "Code": 0, "Type": "error"})
}
